import { Node, type Schema } from 'prosemirror-model';
import { EditorState, type Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { stepJson } from './batching';
import { notFoundIn, type Words, wordsOf } from './words';
import {
  applied,
  confirm,
  DECISION,
  type Deed,
  deeds,
  isDecision,
  survivors,
  takeIn,
  unconfirmed,
  unconfirmedPlugin,
  withoutFirst,
} from './unconfirmed';
import type { Batch, StepJson } from './wire';
import type { Copy } from './work';
import { decidedBy, idsIn, isOvertaken, mayDecide } from './suggesting/decided';
import { type OpenSuggestion, openSuggestions } from './suggesting/inventory';
import { wasAccepted } from './suggesting/outcome';

/** What became of one's own steps when a batch came in. */
export interface Taken {
  /** The steps of the batch. */
  steps: Step[];
  /** The confirmed document before, between and after them. */
  docs: Node[];
  /** How many of the steps on their way are still there. */
  flying: number;
  /** Words of one's own whose place somebody else has taken away. */
  lost: Words[];
}

/** On which suggestions a person's transactions decide, and whether they accept each. */
export type Decided = Map<Transaction, ReadonlyMap<string, boolean>>;

/** A suggestion on which somebody else decided first, and not as the person did. */
export interface Overruled {
  one: OpenSuggestion;
  /** By the other one. */
  accepted: boolean;
}

/** The server tells of something that does not follow on what this client has. */
export class Gap extends Error {}

/**
 * The document on this side: the copy that the server confirmed, and the state on the screen, which
 * is that copy with one's own unconfirmed steps. It knows of no connection.
 */
export class Replica {
  state: EditorState | null = null;
  confirmed: Node | null = null;
  version = 0;
  ordinal = 0;
  private readonly schema: Schema;
  private readonly plugins: () => Plugin[];

  constructor(schema: Schema, plugins: () => Plugin[]) {
    this.schema = schema;
    this.plugins = plugins;
  }

  /** One's own steps that the server has not confirmed, in order. */
  get unsent(): readonly Step[] {
    return this.state ? unconfirmed(this.state) : [];
  }

  /** The first of them as they are sent. */
  unsentJson(count = Infinity): StepJson[] {
    return this.unsent.slice(0, count).map(stepJson);
  }

  get copy(): Copy | null {
    if (!this.confirmed) return null;
    return { doc: this.confirmed.toJSON(), version: this.version, ordinal: this.ordinal };
  }

  /** Begins anew with a whole document; the caret stays as near as it can. */
  adopt(copy: Copy): void {
    const selection = this.state?.selection;
    this.confirmed = Node.fromJSON(this.schema, copy.doc);
    this.version = copy.version;
    this.ordinal = copy.ordinal;
    const plugins = [...this.plugins(), unconfirmedPlugin()];
    this.state = EditorState.create({ doc: this.confirmed, plugins });
    if (selection) this.state = this.state.apply(nearSelection(this.state, selection.head));
  }

  /**
   * Puts unconfirmed steps of an earlier page upon the confirmed copy; in `decisions` the first step of
   * each decision stands, and the first one after it.
   */
  resume(steps: readonly StepJson[], decisions: readonly (readonly [number, number])[] = []): void {
    let done = 0;
    for (const [from, to] of decisions) {
      this.enter(steps.slice(done, from), false);
      this.enter(steps.slice(from, to), true);
      done = to;
    }
    this.enter(steps.slice(done), false);
  }

  private enter(steps: readonly StepJson[], decides: boolean): void {
    if (!this.state || steps.length === 0) return;
    const transaction = this.state.tr.setMeta(DECISION, decides);
    for (const json of steps) transaction.step(Step.fromJSON(this.schema, json));
    this.state = this.state.apply(transaction);
  }

  /** Where in the unconfirmed steps decisions on suggestions begin and end. */
  get decisions(): [number, number][] {
    const found: [number, number][] = [];
    let at = 0;
    for (const deed of this.state ? deeds(this.state) : []) {
      if (isDecision(deed)) found.push([at, at + deed.steps.length]);
      at += deed.steps.length;
    }
    return found;
  }

  /** Whether nothing but decisions on suggestions is unconfirmed. */
  get onlyDecides(): boolean {
    return this.state !== null && deeds(this.state).every(isDecision);
  }

  /**
   * How many of the first unconfirmed steps may go together: a decision goes by itself, so that words
   * are not refused because somebody else has decided otherwise.
   */
  get together(): number {
    const [first] = this.decisions;
    if (!first) return this.unsent.length;
    return first[0] || first[1];
  }

  /** Whether the first unconfirmed steps are a decision. */
  get decides(): boolean {
    return this.decisions[0]?.[0] === 0;
  }

  clear(): void {
    this.state = this.confirmed = null;
  }

  apply(transaction: Transaction): void {
    this.state = this.state?.apply(transaction) ?? null;
  }

  /**
   * Takes in one batch of the log; null when it is known already. `flying` is how many of the first
   * unconfirmed steps are on their way.
   */
  take(batch: Batch, own: boolean, flying: number): Taken | null {
    if (batch.ordinal <= this.ordinal || !this.state || !this.confirmed) return null;
    if (batch.ordinal !== this.ordinal + 1 || batch.version !== this.version) {
      throw new Gap(
        `expected ${this.version}/${this.ordinal + 1}, got ${batch.version}/${batch.ordinal}`,
      );
    }
    const steps = batch.steps.map((json) => Step.fromJSON(this.schema, json));
    if (own && steps.length !== flying) throw new Gap('not the steps that were sent');
    const docs = [this.confirmed];
    for (const step of steps) docs.push(applied(docs.at(-1)!, step));
    const rest = own ? this.confirm(steps) : this.rebase(steps, flying);
    this.confirmed = docs.at(-1)!;
    this.version += steps.length;
    this.ordinal = batch.ordinal;
    return { steps, docs, ...rest };
  }

  private confirm(steps: readonly Step[]) {
    this.state = this.state!.apply(confirm(this.state!, steps));
    return { flying: 0, lost: [] };
  }

  private rebase(steps: readonly Step[], flying: number) {
    const before = this.state!;
    const transaction = takeIn(before, steps);
    const alive = survivors(before, transaction);
    const lost = alive.every(Boolean) ? [] : this.ownWords((at) => !alive[at]);
    this.state = before.apply(transaction);
    return { flying: alive.slice(0, flying).filter(Boolean).length, lost };
  }

  /** The suggestions that the unconfirmed steps accept or reject, by what the person did. */
  get decided(): Decided {
    const decided: Decided = new Map();
    // Where nothing is taken off or out, nothing has to be applied once more.
    if (!this.confirmed || !mayDecide(this.unsent)) return decided;
    // Nobody else has seen what came and went here before it was sent.
    const known = idsIn(this.confirmed);
    if (known.size === 0) return decided;
    for (const { transaction, steps, before, after } of this.doings()) {
      const ids = decidedBy(steps, before, after).filter((id) => known.has(id));
      const verdicts = ids.map((id) => [id, wasAccepted(id, before, after, steps)] as const);
      if (ids.length > 0) decided.set(transaction, new Map(verdicts));
    }
    return decided;
  }

  /** Whether others have decided on one of these with a batch that was taken in, and not the same. */
  contradicts(decided: Decided, { steps }: Taken): boolean {
    const { confirmed } = this;
    if (decided.size === 0 || !confirmed) return false;
    return this.doings().some(({ transaction, before, after }) => {
      const ids = [...(decided.get(transaction)?.keys() ?? [])];
      return isOvertaken(ids, steps, confirmed, before, after);
    });
  }

  /** What others have decided otherwise with a batch that was taken in. */
  overruled(decided: Decided, { docs, steps }: Taken): Overruled[] {
    const [before, after] = [docs[0], docs.at(-1)!];
    const left = idsIn(after);
    const verdicts = new Map([...decided.values()].flatMap((each) => [...each]));
    return openSuggestions(before).flatMap((one) => {
      const verdict = verdicts.get(one.id);
      if (verdict === undefined || left.has(one.id)) return [];
      const accepted = wasAccepted(one.id, before, after, steps);
      return accepted === verdict ? [] : [{ one, accepted }];
    });
  }

  private doings(): (Deed & { before: Node; after: Node })[] {
    if (!this.state || !this.confirmed) return [];
    let before = this.confirmed;
    return deeds(this.state).map((deed) => {
      const after = deed.steps.reduce(applied, before);
      const doing = { ...deed, before, after };
      before = after;
      return doing;
    });
  }

  /** Takes the first unconfirmed steps out of the text, and answers with their words. */
  dropFirst(count: number): Words[] {
    const dropped = this.unsent.slice(0, count);
    if (dropped.length === 0) return [];
    const words = this.ownWords(() => true, dropped);
    this.state = withoutFirst(this.state!, this.confirmed!, dropped.length);
    return words;
  }

  /** Of the words of all unconfirmed steps those that the person did not find in the text. */
  newWords(): Words[] {
    return this.confirmed ? notFoundIn(this.confirmed, this.wordsFrom(0)) : [];
  }

  /** The words of all unconfirmed steps from an index on. */
  wordsFrom(index: number): Words[] {
    return this.confirmed ? this.ownWords((at) => at >= index) : [];
  }

  /** The words of those unconfirmed steps that are asked for: what a decision brings is others'. */
  private ownWords(asked: (index: number) => boolean, unsent = this.unsent): Words[] {
    const { decisions } = this;
    const decides = (at: number) => decisions.some(([from, to]) => from <= at && at < to);
    return wordsOf(this.confirmed!, unsent, (at) => asked(at) && !decides(at));
  }

  /** Whether the unconfirmed steps lead nowhere, as where all that was done is undone. */
  get isUndone(): boolean {
    return this.state !== null && this.confirmed !== null && this.confirmed.eq(this.state.doc);
  }
}

function nearSelection(state: EditorState, position: number): Transaction {
  const within = Math.min(position, state.doc.content.size);
  return state.tr.setSelection(TextSelection.near(state.doc.resolve(within)));
}
