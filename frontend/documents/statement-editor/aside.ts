import type { Schema } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import type { Words } from './words';
import { Replica } from './replica';
import type { Own } from './suggesting/marks';
import { isSaidAlready, suggested } from './suggesting/suggest';
import { takeIn } from './unconfirmed';
import { unrelatedFirst } from './unrelated';
import type { Batch, StepJson } from './wire';
import type { Copy } from './work';

/** Why steps wait: the text is frozen, or the person may no longer do just that. */
export type Reason = 'locked' | 'mode';

export interface Waiting {
  reason: Reason;
  steps: StepJson[];
}

interface Run {
  reason: Reason;
  /** The confirmed text, with the steps as unconfirmed ones: so they are rebased like those. */
  replica: Replica;
}

/**
 * Steps that the server refused and that are not given up: they are taken out of the shown text, carried
 * over whatever comes, and entered as suggestions once that is possible (docs/decisions/015).
 */
export class Aside {
  private runs: Run[] = [];
  private readonly schema: Schema;

  constructor(schema: Schema) {
    this.schema = schema;
  }

  get size(): number {
    return this.runs.length;
  }

  /** What is written down, to be `put` again after a reload. */
  get waiting(): Waiting[] {
    return this.runs.map(({ reason, replica }) => ({ reason, steps: replica.unsentJson() }));
  }

  /** Sets steps on a confirmed text aside; what they do in different blocks is suggested apart. */
  put(copy: Copy, { reason, steps }: Waiting): void {
    let left = this.replicaOf(copy, steps);
    for (;;) {
      const { confirmed, unsent } = left;
      const count = unrelatedFirst(confirmed!, unsent);
      const rest = this.replicaOf(copy, left.unsentJson());
      rest.dropFirst(count);
      if (rest.unsent.length === 0 || rest.unsent.length < unsent.length - count) break;
      this.runs.push({ reason, replica: this.replicaOf(copy, left.unsentJson(count)) });
      left = rest;
    }
    this.runs.push({ reason, replica: left });
  }

  private replicaOf(copy: Copy, steps: readonly StepJson[]): Replica {
    const replica = new Replica(this.schema, () => []);
    replica.adopt(copy);
    replica.resume(steps);
    return replica;
  }

  /** Takes in a batch of the log; answers with the words whose place it has taken away. */
  take(batch: Batch): Words[] {
    const lost = this.runs.flatMap(({ replica }) => replica.take(batch, false, 0)?.lost ?? []);
    this.runs = this.runs.filter(({ replica }) => replica.unsent.length > 0);
    return lost;
  }

  /** The words that wait, for the person to read. */
  words(): Words[] {
    return this.runs.flatMap(({ replica }) => replica.wordsFrom(0));
  }

  /** Gives up those that wait for a reason, and answers with their words. */
  giveUp(reason?: Reason): Words[] {
    const given = this.runs.filter((run) => !reason || run.reason === reason);
    this.runs = this.runs.filter((run) => !given.includes(run));
    return given.flatMap(({ replica }) => replica.wordsFrom(0));
  }

  /** The first that waits, as suggestions in the shown text, or its words where they do not fit. */
  next(state: EditorState, unsent: readonly Step[], own: Own): Transaction | Words[] {
    const { replica } = this.runs.shift()!;
    const rebased = replica.state!.apply(takeIn(replica.state!, unsent));
    replica.state = rebased;
    const meant = state.tr;
    for (const step of replica.unsent) meant.step(step);
    const said = isSaidAlready(meant, own) ? meant : suggested(state, meant, own);
    return said ?? replica.wordsFrom(0);
  }
}
