import { createHash } from 'node:crypto';
import * as collab from 'prosemirror-collab';
import type { Node } from 'prosemirror-model';
import { type Schema } from 'prosemirror-model';
import { Step, Transform } from 'prosemirror-transform';
import { canonicalDocument } from '../../documents/statement-editor/hash';
import { decidedBy, isOvertaken } from '../../documents/statement-editor/suggesting/decided';
import type { Batch, StepJson } from '../../documents/statement-editor/wire';

interface Rebaseable {
  step: Step;
  inverted: Step;
  origin: null;
}

/** The package exports it and leaves it out of its types. */
export const { rebaseSteps } = collab as unknown as {
  rebaseSteps(own: Rebaseable[], over: readonly Step[], transform: Transform): Rebaseable[];
};

export class Refusal extends Error {
  readonly reason: 'malformed' | 'schema' | 'conflict' | 'mode';

  constructor(reason: Refusal['reason'], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** The rule of co-drafting on the npm packages: a late batch is rebased over each later one in turn. */
export class Authority {
  readonly batches: Batch[] = [];
  readonly acknowledged = new Map<string, number>();
  readonly schema: Schema;
  doc: Node;
  version = 0;
  /** Whether a client may do this to a text; judged after the rebase. */
  allows: (client: string, before: Node, steps: readonly Step[]) => boolean = () => true;
  private readonly stepsOf: Step[][] = [];
  private readonly docs = new Map<number, Node>();

  constructor(doc: Node) {
    this.doc = doc;
    this.schema = doc.type.schema;
    this.docs.set(0, doc);
  }

  hash(): string {
    return createHash('sha256').update(canonicalDocument(this.doc)).digest('hex');
  }

  since(version: number): Batch[] {
    return this.batches.filter((batch) => batch.version >= version);
  }

  accept(client: string, seq: number, version: number, json: StepJson[]): Batch {
    if (seq !== (this.acknowledged.get(client) ?? 0) + 1) throw new Refusal('conflict');
    const steps = this.rebased(version, json);
    const transform = new Transform(this.doc);
    for (const step of steps) transform.step(step);
    this.checked(transform.doc);
    const later = this.stepsOf.filter((_steps, index) => this.batches[index].version >= version);
    const decided = this.decided(version, json);
    if (isOvertaken(decided, later.flat(), this.doc, this.doc, transform.doc))
      throw new Refusal('conflict');
    if (!this.allows(client, this.doc, steps)) throw new Refusal('mode');
    return this.commit(client, seq, steps, transform.doc);
  }

  /** What the batch decided on as it was sent, where it is late. */
  private decided(version: number, json: StepJson[]): string[] {
    const base = this.docs.get(version);
    if (!base || version === this.version) return [];
    const sent = new Transform(base);
    for (const one of json) sent.step(Step.fromJSON(this.schema, one));
    return decidedBy(sent.steps, base, sent.doc);
  }

  private rebased(version: number, json: StepJson[]): Step[] {
    const base = this.docs.get(version);
    if (!base) throw new Refusal('malformed');
    const transform = new Transform(base);
    try {
      for (const one of json) transform.step(Step.fromJSON(this.schema, one));
    } catch (problem) {
      throw new Refusal('malformed', problem);
    }
    let own = transform.steps.map((step, index) => ({
      step,
      inverted: step.invert(transform.docs[index]),
      origin: null,
    }));
    let doc = transform.doc;
    for (const [index, batch] of this.batches.entries()) {
      if (batch.version < version || this.stepsOf[index].length === 0) continue;
      const over = new Transform(doc);
      own = rebaseSteps(own, this.stepsOf[index], over);
      doc = over.doc;
    }
    return own.map(({ step }) => step);
  }

  private checked(doc: Node): void {
    try {
      doc.check();
    } catch (problem) {
      throw new Refusal('schema', problem);
    }
  }

  private commit(client: string, seq: number, steps: Step[], doc: Node): Batch {
    const batch = {
      ordinal: this.batches.length + 1,
      version: this.version,
      client,
      seq,
      author: { person: `person of ${client}`, organisation: 'zela' },
      steps: steps.map((step) => step.toJSON() as StepJson),
    };
    this.batches.push(batch);
    this.stepsOf.push(steps);
    this.acknowledged.set(client, seq);
    this.version += steps.length;
    this.doc = doc;
    this.docs.set(this.version, doc);
    return batch;
  }
}
