import type { Schema } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { Aside, type Reason, type Waiting } from './aside';
import { KeptWords } from './kept-words';
import { looseWordsOf, type Words } from './words';
import type { Outbox } from './outbox';
import type { Replica } from './replica';
import type { OwnSuggestions } from './suggesting/own-suggestions';
import { type Batch, mayEnter, type Mode } from './wire';
import type { Work } from './work';

/** Whom what is left out concerns: the page, and the store. */
export interface LeftOutListener {
  /** The text on the screen is another one now. */
  changed(): void;
  /** Other words are left out than before. */
  told(): void;
}

/**
 * What a person wrote and what is not in the text: steps that wait to be entered as suggestions, and
 * words that are kept for the person to take. Nothing of it is ever lost on the way from one to the
 * other.
 */
export class LeftOut {
  private readonly words = new KeptWords();
  private readonly aside: Aside;
  /** What was entered as suggestions has been refused once more, with nothing accepted in between. */
  private enteredInVain = false;
  private readonly replica: Replica;
  private readonly outbox: Outbox;
  private readonly own: OwnSuggestions;
  private readonly listener: LeftOutListener;

  constructor(
    schema: Schema,
    replica: Replica,
    outbox: Outbox,
    own: OwnSuggestions,
    listener: LeftOutListener,
  ) {
    this.aside = new Aside(schema);
    this.replica = replica;
    this.outbox = outbox;
    this.own = own;
    this.listener = listener;
  }

  /** How many pieces there are of both kinds. */
  get size(): number {
    return this.words.pieces.length + this.aside.size;
  }

  /** Words that wait for the person to take them. */
  get kept(): readonly string[] {
    return this.words.pieces;
  }

  /** Words that will be entered as suggestions once the text may be changed again. */
  get waiting(): readonly string[] {
    return this.aside.words().map(({ text }) => text);
  }

  /** The steps that wait, as they are written down. */
  get steps(): Waiting[] {
    return this.aside.waiting;
  }

  /** Words from elsewhere, such as a tab that was closed. */
  keep(words: readonly string[]): void {
    this.words.add(words);
  }

  /** The person has copied them, or needs them no more. */
  dismiss(): void {
    this.words.clear();
    this.aside.giveUp();
    this.listener.told();
  }

  /** Keeps words whose place in the text is gone. */
  add(words: readonly Words[]): void {
    if (words.length === 0) return;
    this.words.addInOrder(words);
    this.listener.told();
  }

  /** Carries what waits over a batch of the log, and keeps words whose place it has taken away. */
  take(batch: Batch, lost: readonly Words[]): void {
    this.add([...lost, ...this.aside.take(batch)]);
  }

  /** Something was accepted: what comes next is not refused for the same reason. */
  accepted(): void {
    this.enteredInVain = false;
  }

  /** Takes the first unsent steps out of the text and keeps their words. */
  drop(count: number): void {
    this.outbox.abandon();
    if (this.replica.unsent.length === 0 || count === 0) return;
    this.add(this.replica.dropFirst(count));
    this.listener.changed();
  }

  /** Drops unsent steps that lead nowhere: there is nothing in them to be kept. */
  forgo(): void {
    this.takeOut();
    this.listener.changed();
  }

  /** Takes all unsent steps out of the text until they can be entered as suggestions. */
  setAside(reason: Reason, mode: Mode): void {
    const again = reason === 'mode' && this.enteredInVain;
    const words = again ? this.takeOut() : this.putAside(reason);
    this.listener.changed();
    if (again) this.add(words);
    this.enteredInVain = reason === 'mode';
    if (mode === 'suggest') this.enter();
    this.listener.told();
  }

  /** What is unsent goes all the same, but as suggestions. */
  suggestUnsent(): void {
    this.putAside('mode');
    this.enter();
    this.listener.told();
  }

  /** What waits is entered or given up, as the person's mode allows. */
  heed(mode: Mode): void {
    if (this.aside.size === 0) return;
    if (mayEnter(mode)) this.enter();
    else this.words.addInOrder(this.aside.giveUp('mode'));
    this.listener.told();
  }

  /** Nothing waits any more: all of it is words. `unsent` are others, not in the text either. */
  giveUp(unsent: readonly Words[]): void {
    this.add([...this.aside.giveUp(), ...unsent]);
  }

  restoreWaiting({ aside }: Work): void {
    for (const waiting of aside ?? []) this.aside.put(this.replica.copy!, waiting);
  }

  /** What an earlier page left fits no more: the words of its steps are kept. */
  restoreWords({ unsent, aside }: Work): void {
    this.aside.giveUp();
    const lost = [unsent, ...(aside ?? []).map(({ steps }) => steps)].flatMap(looseWordsOf);
    this.words.add(lost.map(({ text }) => text));
  }

  private putAside(reason: Reason): Words[] {
    this.aside.put(this.replica.copy!, { reason, steps: this.replica.unsentJson() });
    return this.takeOut();
  }

  private takeOut(): Words[] {
    this.outbox.abandon();
    return this.replica.dropFirst(Infinity);
  }

  private enter(): void {
    let first: Transaction | null = null;
    while (this.aside.size > 0 && this.replica.state) {
      const entered = this.aside.next(this.replica.state, this.replica.unsent, this.own);
      if (Array.isArray(entered)) {
        this.words.addInOrder(entered);
        continue;
      }
      // Entered at once, it is undone at once.
      if (first) entered.setMeta('appendedTransaction', first);
      first ??= entered;
      this.replica.apply(entered);
    }
    this.listener.changed();
    this.outbox.sendOrSave();
  }
}
