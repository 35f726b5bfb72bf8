import type { Node, Schema } from 'prosemirror-model';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import type { Choice, Missed } from './absence';
import type { Anchors } from './anchors';
import type { Authorship } from './authorship';
import type { PlacedCaret } from './carets';
import type { Clock } from './clock';
import type { Company } from './company';
import type { Connection } from './connection';
import { Contact } from './contact';
import { Conversation } from './conversation';
import { Draft } from './draft';
import { type SavingState, savingState } from './saving';
import type { SessionListener } from './session-listener';
import type { OwnSuggestions } from './suggesting/own-suggestions';
import type { Mode } from './wire';
import type { Restored, WorkStore } from './work';

export interface SessionOptions {
  schema: Schema;
  schemaNumber: number;
  client: string;
  connection: Connection;
  clock: Clock;
  /** Made anew for each document, without the collaborating one. */
  plugins?: () => Plugin[];
  store?: WorkStore | null;
  restored?: Restored | null;
  listener?: SessionListener;
}

/**
 * One client's side of the contract, as the page sees it: the text, who is there, what is saved. It
 * knows no browser; socket, clock and store are handed in.
 */
export class Session {
  listener: SessionListener;
  private readonly connection: Connection;
  private readonly contact = new Contact();
  private readonly draft: Draft;
  private readonly conversation: Conversation;
  private restored: Restored | null;
  private shown: SavingState | null = null;

  constructor(options: SessionOptions) {
    const around = {
      ...options,
      contact: this.contact,
      page: () => this.listener,
      tell: () => this.tell(),
    };
    this.listener = options.listener ?? {};
    this.connection = options.connection;
    this.restored = options.restored ?? null;
    this.draft = new Draft({
      ...around,
      plugins: options.plugins ?? (() => []),
      store: options.store ?? null,
      begun: options.restored?.work.begun,
    });
    this.conversation = new Conversation({ ...around, draft: this.draft });
    this.connection.listener = this.conversation;
  }

  /** Goes on where an earlier page stopped, and tells the page once how things are. */
  start(): void {
    if (this.restored) this.restore(this.restored);
    this.restored = null;
    if (this.state) this.listener.changed?.(this.state, true);
    this.listener.mode?.(this.mode);
    if (this.draft.leftOut.size) this.listener.kept?.(this.kept, this.waiting);
    this.tell();
    this.connection.open();
  }

  private restore(restored: Restored): void {
    const { listener } = this;
    this.listener = {};
    this.draft.restore(restored);
    this.listener = listener;
  }

  stop(): Promise<void> {
    this.connection.stop();
    this.contact.opened = false;
    this.draft.outbox.stop();
    this.conversation.stop();
    return this.draft.keeper.now();
  }

  /** The page may go without a word. */
  hurry(): void {
    this.listener.settle?.();
    this.draft.keeper.hurry();
  }

  /** What the person may do to the text. */
  get mode(): Mode {
    return this.contact.mode;
  }

  /** The server has ended this for good. */
  get ended(): boolean {
    return this.contact.ended;
  }

  get company(): Company {
    return this.draft.placed.company;
  }

  /** Words of the text that something beside it is about. */
  get anchors(): Anchors {
    return this.draft.placed.anchors;
  }

  get authorship(): Authorship {
    return this.draft.placed.authorship;
  }

  /** Which suggestions are this person's, for this organisation. */
  get own(): OwnSuggestions {
    return this.draft.own;
  }

  /** The text on the screen; null while there is none. */
  get state(): EditorState | null {
    return this.draft.replica.state;
  }

  /** The text as the server has confirmed it, at `version`. */
  get confirmed(): Node | null {
    return this.draft.replica.confirmed;
  }

  get version(): number {
    return this.draft.replica.version;
  }

  get ordinal(): number {
    return this.draft.replica.ordinal;
  }

  /** Steps that the server has not acknowledged. */
  get unsent(): readonly Step[] {
    return this.draft.replica.unsent;
  }

  /** Words that could not go into the text and wait for the person to take them. */
  get kept(): readonly string[] {
    return this.draft.leftOut.kept;
  }

  /** Words that will be entered as suggestions once the text may be changed again. */
  get waiting(): readonly string[] {
    return this.draft.leftOut.waiting;
  }

  /**
   * What others did while this client was away, where that is so much that the person looks at the
   * unsent steps before they go; null where they go by themselves.
   */
  get review(): Missed | null {
    return this.draft.review;
  }

  /** Whether nothing but decisions on suggestions is unsent. */
  get onlyDecides(): boolean {
    return this.draft.replica.onlyDecides;
  }

  /** The others' carets in the document as it is on the screen. */
  placedCarets(): PlacedCaret[] {
    return this.company.onScreen(this.unsent);
  }

  /** The person has looked: the unsent steps go, or are taken out and their words kept. */
  decide(choice: Choice): void {
    if (!this.review) return;
    this.draft.decide(choice);
    this.tell();
  }

  /** What a person did, or anything else that happens on this side only. */
  dispatch(transaction: Transaction): void {
    if (!this.state) return;
    this.draft.write(transaction);
    if (transaction.docChanged) this.tell();
    if (transaction.docChanged || transaction.selectionSet) this.conversation.sendCaret();
  }

  /** The person has put their caret into the text; before that, the others see only that they are here. */
  enterText(): void {
    this.conversation.enterText();
  }

  /** A person composes a word: what the others do waits for its end, for a while. */
  hold(): void {
    this.conversation.hold();
  }

  /** The word is written. */
  release(): void {
    this.conversation.release();
  }

  /** The person has copied or given up the words that could not be sent. */
  dismissKept(): void {
    this.draft.leftOut.dismiss();
  }

  /** Words rescued from elsewhere, such as a tab that was closed. */
  keep(words: readonly string[]): void {
    if (words.length === 0) return;
    this.draft.leftOut.keep(words);
    this.draft.tellLeftOut();
  }

  /** Tries again after an end that may have passed, such as a new sign-in elsewhere. */
  resume(): void {
    this.contact.resume();
    this.tell();
    this.connection.open();
  }

  private tell(): void {
    const state = savingState(this.draft.facts);
    if (state === this.shown) return;
    this.shown = state;
    this.listener.saving?.(state);
  }
}
