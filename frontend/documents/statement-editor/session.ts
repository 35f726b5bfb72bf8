import type { Node, Schema } from 'prosemirror-model';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { Absence, type Missed } from './absence';
import { Anchors } from './anchors';
import { Authorship, type Writer } from './authorship';
import type { PlacedCaret } from './carets';
import type { Clock } from './clock';
import { Company } from './company';
import type { Connection, ConnectionListener } from './connection';
import { Intake } from './intake';
import { Keeper } from './keeper';
import type { Words } from './kept-words';
import { LeftOut } from './left-out';
import { Outbox } from './outbox';
import { OwnCaret } from './own-caret';
import { Gap, Replica } from './replica';
import type { Choice } from './review-panel';
import { type SavingState, savingState } from './saving';
import { OwnSuggestions } from './suggesting/own-suggestions';
import { Trust } from './trust';
import {
  type Author,
  type Batch,
  CloseCode,
  type Mode,
  type NodeJson,
  type Opened,
  type Refused,
  type ServerFrame,
} from './wire';
import type { Restored, Work, WorkStore } from './work';

export interface SessionListener {
  /** Something is about to come in: whatever the page has not told yet, it tells now. */
  settle?(): void;
  /** A word has been composed for long, and others wait: it is to be written down as it is. */
  finish?(): void;
  /** Steps that the server has confirmed, on the text as it was; `author` is null for one's own. */
  confirmed?(author: Author | null, before: Node, steps: readonly Step[]): void;
  /** The text changed; `replaced` when it is another document and not this one moved on. */
  changed?(state: EditorState | null, replaced: boolean): void;
  saving?(state: SavingState): void;
  mode?(mode: Mode): void;
  /** Carets moved, or people or organisations became known. */
  presence?(): void;
  /** Words that stay out of the text, and others that will be entered as suggestions. */
  kept?(words: readonly string[], waiting: readonly string[]): void;
  /** Words wait for the person to look at them, or do so no more; see `review`. */
  review?(): void;
  refused?(refused: Refused): void;
  /** The server ended this with a code after which trying again is of no use. */
  ended?(code: number): void;
}

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
 * One client's side of the contract: it takes the server's frames, and tells what they mean for the
 * text, for who is there and for what is saved. It knows no browser; socket, clock and store are
 * handed in.
 */
export class Session implements ConnectionListener {
  mode: Mode = 'read';
  readonly client: string;
  readonly company: Company;
  /** Words of the text that something beside it is about. */
  readonly anchors = new Anchors();
  readonly authorship: Authorship;
  /** Which suggestions are this person's, for this organisation. */
  readonly own: OwnSuggestions;
  listener: SessionListener = {};

  private readonly schemaNumber: number;
  private readonly connection: Connection;
  private readonly replica: Replica;
  private readonly keeper: Keeper;
  private readonly outbox: Outbox;
  private readonly intake: Intake<ServerFrame>;
  private readonly ownCaret: OwnCaret;
  private readonly trust = new Trust();
  private absence = new Absence();
  private readonly leftOut: LeftOut;

  private restored: Restored | null;
  private opened = false;
  private lost = false;
  private silent = false;
  private endedBy: number | null = null;
  private startAfresh = false;
  private lastConflict = 0;
  private shown: SavingState | null = null;

  constructor(options: SessionOptions) {
    const { clock, connection } = options;
    this.schemaNumber = options.schemaNumber;
    this.client = options.client;
    this.company = new Company(this.client);
    this.authorship = new Authorship((author) => this.writer(author));
    this.own = new OwnSuggestions(this.company, options.restored?.work.begun);
    this.connection = connection;
    this.replica = new Replica(options.schema, options.plugins ?? (() => []));
    this.keeper = new Keeper(options.store ?? null, clock, {
      work: () => this.work(),
      copy: () => this.replica.copy,
    });
    this.outbox = new Outbox(this.replica, connection, this.keeper, clock, () => this.tell());
    this.leftOut = new LeftOut(options.schema, this.replica, this.outbox, this.own, {
      changed: () => this.listener.changed?.(this.state, false),
      told: () => this.tellKept(),
    });
    this.intake = new Intake(
      clock,
      (frame) => this.takeIn(frame),
      (frame) => this.leavesTextAlone(frame),
      () => this.listener.finish?.(),
    );
    this.ownCaret = new OwnCaret(clock, () => this.sendCaret());
    connection.listener = this;
    this.restored = options.restored ?? null;
    this.listener = options.listener ?? {};
  }

  /** Goes on where an earlier page stopped, and tells the page once how things are. */
  start(): void {
    if (this.restored) this.restore(this.restored);
    this.restored = null;
    if (this.state) this.listener.changed?.(this.state, true);
    this.listener.mode?.(this.mode);
    if (this.leftOut.size) this.listener.kept?.(this.kept, this.waiting);
    this.tell();
    this.connection.open();
  }

  stop(): Promise<void> {
    this.connection.stop();
    this.opened = false;
    this.outbox.stop();
    this.intake.stop();
    this.ownCaret.stop();
    return this.keeper.now();
  }

  /** The text on the screen; null while there is none. */
  get state(): EditorState | null {
    return this.replica.state;
  }

  /** The text as the server has confirmed it, at `version`. */
  get confirmed(): Node | null {
    return this.replica.confirmed;
  }

  get version(): number {
    return this.replica.version;
  }

  get ordinal(): number {
    return this.replica.ordinal;
  }

  /** Steps that the server has not acknowledged. */
  get unsent(): readonly Step[] {
    return this.replica.unsent;
  }

  /** The others' carets in the document as it is on the screen. */
  placedCarets(): PlacedCaret[] {
    return this.company.onScreen(this.unsent);
  }

  /** Words that could not go into the text and wait for the person to take them. */
  get kept(): readonly string[] {
    return this.leftOut.kept;
  }

  /** Words that will be entered as suggestions once the text may be changed again. */
  get waiting(): readonly string[] {
    return this.leftOut.waiting;
  }

  /**
   * What others did while this client was away, where that is so much that the person looks at the
   * unsent steps before they go; null where they go by themselves.
   */
  get review(): Missed | null {
    return this.ended ? null : this.absence.review;
  }

  /** The person has looked: the unsent steps go, or are taken out and their words kept. */
  decide(choice: Choice): void {
    if (!this.review) return;
    this.absence.over();
    if (choice === 'apart') this.leftOut.drop(Infinity);
    if (choice === 'suggestions') this.leftOut.suggestUnsent();
    this.heed();
    this.outbox.sendOrSave();
    this.tell();
  }

  /** What a person did, or anything else that happens on this side only. */
  dispatch(transaction: Transaction): void {
    if (!this.state) return;
    this.replica.apply(transaction);
    this.listener.changed?.(this.state, false);
    if (transaction.docChanged) {
      if (!this.outbox.send()) void this.keeper.now();
      this.tell();
    }
    if (transaction.docChanged || transaction.selectionSet) this.sendCaret();
  }

  /** A person composes a word: what the others do waits for its end, for a while. */
  hold(): void {
    this.intake.hold();
  }

  /** The word is written. */
  release(): void {
    this.intake.release();
  }

  /** The person has copied or given up the words that could not be sent. */
  dismissKept(): void {
    this.leftOut.dismiss();
  }

  /** Words rescued from elsewhere, such as a tab that was closed. */
  keep(words: readonly string[]): void {
    if (words.length === 0) return;
    this.leftOut.keep(words);
    this.tellKept();
  }

  /** Tries again after an end that may have passed, such as a new sign-in elsewhere. */
  resume(): void {
    this.endedBy = null;
    this.tell();
    this.connection.open();
  }

  up(): void {
    const version = this.confirmed && !this.startAfresh ? this.version : null;
    this.connection.send({
      type: 'open',
      schema: this.schemaNumber,
      client: this.client,
      version,
    });
  }

  frame(frame: ServerFrame): void {
    this.intake.take(frame);
  }

  down(code: number, final: boolean): void {
    this.intake.release();
    this.listener.settle?.();
    this.opened = this.outbox.listening = false;
    this.lost = true;
    this.silent = false;
    // A frame too big to be sent would be too big again.
    if (code === CloseCode.tooBig) this.dropInFlight();
    if (final) this.end(code);
    this.company.clear();
    this.listener.presence?.();
    this.tell();
  }

  silence(silent: boolean): void {
    this.silent = silent;
    this.tell();
  }

  private takeIn(frame: ServerFrame): void {
    this.listener.settle?.();
    try {
      this.take(frame);
    } catch (problem) {
      console.warn('The line to the server lost its thread and starts afresh', problem);
      this.openAfresh();
    }
    this.tell();
  }

  private leavesTextAlone(frame: ServerFrame): boolean {
    if (frame.type !== 'steps') return frame.type === 'beat';
    return frame.batches.every((batch) => this.isOwn(batch));
  }

  private isOwn({ client, seq }: Batch): boolean {
    return client === this.client && seq === this.outbox.inFlight?.seq;
  }

  private take(frame: ServerFrame): void {
    switch (frame.type) {
      case 'opened':
        return this.takeOpened(frame);
      case 'steps':
        return this.takeBatches(frame.batches);
      case 'refused':
        return this.takeRefused(frame);
      case 'mode':
        return this.setMode(frame.mode);
      case 'beat':
        return this.takeBeat(frame.version, frame.hash ?? null);
      default:
        this.company.take(frame);
        return this.listener.presence?.();
    }
  }

  private takeOpened(frame: Opened): void {
    this.company.learn(frame);
    if (frame.doc) this.adopt(frame, frame.doc);
    else this.catchUp(frame);
    this.opened = true;
    this.connection.settle();
    this.setMode(frame.mode);
    this.heed();
    void this.compare(frame.hash);
    this.outbox.sendOrSave();
    this.ownCaret.forget();
    this.sendCaret();
    this.listener.presence?.();
  }

  /** The server cannot go on from where this client was: the whole document, in a new state. */
  private adopt(frame: Opened, doc: NodeJson): void {
    const { inFlight } = this.outbox;
    const committed = inFlight && frame.acknowledged >= inFlight.seq ? inFlight.count : 0;
    this.leftOut.giveUp(this.replica.wordsFrom(committed));
    this.replica.adopt({ doc, version: frame.version, ordinal: frame.ordinal });
    this.outbox.arrived(frame.acknowledged);
    this.startAfresh = false;
    this.absence.over();
    this.keeper.begin();
    this.company.reset(this.version);
    this.anchors.reset(this.version);
    this.authorship.reset(this.version);
    this.listener.changed?.(this.state, true);
  }

  private catchUp(frame: Opened): void {
    this.takeBatches(frame.batches ?? []);
    if (this.version !== frame.version || this.ordinal !== frame.ordinal) {
      throw new Gap(`at ${this.version}/${this.ordinal}, server ${frame.version}/${frame.ordinal}`);
    }
    const { inFlight, acknowledged } = this.outbox;
    if (inFlight && frame.acknowledged >= inFlight.seq) {
      throw new Gap('committed, but not among the batches');
    }
    if (!inFlight && frame.acknowledged > acknowledged) this.leftOut.drop(Infinity);
    this.outbox.reopened(frame.acknowledged);
    this.reckon(frame);
  }

  /** What cannot go anyway is refused, and its words are kept: nothing is asked then. */
  private reckon({ mode, batches }: Opened): void {
    const others = (batches ?? []).filter(({ client }) => client !== this.client);
    if (mode === 'write' || mode === 'suggest') {
      this.absence.add(others, ({ author }) => this.company.nameOf(author));
    } else this.absence.over();
  }

  /** Lets the unsent steps go, or holds them back until the person has looked at them. */
  private heed(): void {
    if (this.unsent.length === 0) this.absence.over();
    this.outbox.listening = this.opened && !this.review;
    this.listener.review?.();
  }

  private takeBatches(batches: readonly Batch[]): void {
    for (const batch of batches) this.takeBatch(batch);
    if (batches.length > 0) this.listener.changed?.(this.state, false);
    if (this.opened) this.heed();
    this.listener.presence?.();
    this.outbox.sendOrSave();
  }

  private takeBatch(batch: Batch): void {
    const { inFlight } = this.outbox;
    const own = this.isOwn(batch);
    const before = this.confirmed;
    const taken = this.replica.take(batch, own, inFlight?.count ?? 0);
    if (!taken) return;
    if (own) this.confirmOwn(batch);
    else this.outbox.rebased(taken.flying);
    const lost = this.opened ? taken.lost.filter(isNoMomentsLetter) : taken.lost;
    this.leftOut.take(batch, lost);
    this.keeper.note(batch);
    const maps = taken.steps.map((step) => step.getMap());
    for (const map of maps) {
      this.company.advance(batch.client, map);
      this.anchors.advance(batch.client, map);
    }
    this.authorship.advance(batch, maps);
    if (before) this.listener.confirmed?.(own ? null : batch.author, before, taken.steps);
  }

  private writer({ person, organisation }: Author): Writer {
    const { name = '' } = this.company.person(person) ?? {};
    const { acronym = '', colour = '' } = this.company.organisation(organisation) ?? {};
    return { person, organisation, name, acronym, colour };
  }

  private confirmOwn({ seq, author }: Batch): void {
    this.outbox.arrived(seq);
    this.company.author = author;
    this.leftOut.accepted();
    if (this.opened) this.absence.over();
  }

  private takeRefused(refused: Refused): void {
    const { inFlight } = this.outbox;
    if (refused.seq !== inFlight?.seq) return;
    if (refused.reason === 'behind' || this.firstConflict(refused)) {
      inFlight.sent = false;
      return this.connection.restart();
    }
    const { reason } = refused;
    if (reason === 'locked' || reason === 'mode') this.leftOut.setAside(reason, this.mode);
    else this.leftOut.drop(inFlight.count);
    this.listener.refused?.(refused);
    this.outbox.sendOrSave();
  }

  /** A conflict over the `seq` is settled by opening again, but only once. */
  private firstConflict(refused: Refused): boolean {
    if (refused.reason !== 'conflict' || this.lastConflict === refused.seq) return false;
    this.lastConflict = refused.seq;
    return true;
  }

  private dropInFlight(): void {
    if (this.outbox.inFlight) this.leftOut.drop(this.outbox.inFlight.count);
  }

  private tellKept(): void {
    this.listener.kept?.(this.kept, this.waiting);
    this.tell();
    if (this.closedToUs) this.keeper.forget(this.kept);
    else this.keeper.later();
  }

  private takeBeat(version: number, hash: string | null): void {
    if (!this.opened) return;
    if (this.outbox.suspects(version)) return this.connection.restart();
    if (version === this.version && hash) void this.compare(hash);
    this.sendCaret();
  }

  /** Where our copy is not the server's, ours is thrown away. */
  private async compare(expected: string): Promise<void> {
    const { confirmed, version } = this;
    if (!confirmed || (await this.trust.holds(confirmed, expected))) return;
    if (this.confirmed !== confirmed || this.version !== version || !this.opened) return;
    this.trust.doubt();
    console.warn(`The copy at version ${version} is not the server's`);
    this.openAfresh();
    this.tell();
  }

  private openAfresh(): void {
    this.startAfresh = true;
    this.connection.restart();
  }

  private setMode(mode: Mode): void {
    this.mode = mode;
    this.listener.mode?.(mode);
    if (!this.ended) this.leftOut.heed(mode);
  }

  private sendCaret(): void {
    if (!this.opened || !this.state) return;
    const caret = this.ownCaret.due(this.state.selection, this.unsent);
    if (caret) this.connection.send({ type: 'presence', version: this.version, ...caret });
  }

  /** The server has ended this for good. */
  get ended(): boolean {
    return this.endedBy !== null;
  }

  private get closedToUs(): boolean {
    return this.endedBy === CloseCode.noAccess || this.endedBy === CloseCode.noSuchDocument;
  }

  private end(code: number): void {
    this.endedBy = code;
    this.setMode('read');
    if (this.closedToUs) {
      const words = this.replica.wordsFrom(0);
      this.replica.clear();
      this.outbox.inFlight = null;
      this.leftOut.giveUp(words);
      this.tellKept();
      this.listener.changed?.(null, true);
    }
    this.heed();
    this.listener.ended?.(code);
  }

  private restore({ copy, work }: Restored): void {
    const { listener } = this;
    this.listener = {};
    this.leftOut.keep(work.kept);
    try {
      if (!copy || work.schema !== this.schemaNumber) throw new RangeError('Another schema');
      this.mode = work.mode;
      this.absence = new Absence(work.missed ?? null);
      this.outbox.acknowledged = work.acknowledged;
      this.replica.adopt(copy);
      this.company.reset(copy.version);
      this.anchors.reset(copy.version);
      this.authorship.reset(copy.version);
      for (const batch of work.tail) this.takeBatch(batch);
      this.replica.resume(work.unsent);
      if (work.inFlight) this.outbox.inFlight = { ...work.inFlight, sent: true };
      this.leftOut.restoreWaiting(work);
    } catch (problem) {
      if (work.unsent.length) console.warn('What was kept here no longer fits', problem);
      this.leftOut.restoreWords(work);
      this.replica.clear();
      this.outbox.inFlight = null;
      this.absence.over();
      this.keeper.begin();
    }
    this.listener = listener;
  }

  private work(): Omit<Work, 'tail'> | null {
    if (!this.confirmed) return null;
    const { acknowledged, inFlight } = this.outbox;
    return {
      schema: this.schemaNumber,
      mode: this.mode,
      acknowledged,
      inFlight: inFlight && { seq: inFlight.seq, count: inFlight.count },
      unsent: this.replica.unsentJson(),
      kept: [...this.kept],
      missed: this.absence.missed,
      aside: this.leftOut.steps,
      begun: this.own.untold,
    };
  }

  private tell(): void {
    const state = savingState({
      ended: this.ended,
      opened: this.opened,
      silent: this.silent,
      lost: this.lost,
      unsent: this.unsent.length,
      late: this.outbox.late,
      kept: this.leftOut.size,
      review: this.review !== null,
    });
    if (state === this.shown) return;
    this.shown = state;
    this.listener.saving?.(state);
  }
}

/** What a quick hand writes while a deletion is on its way; whoever sees it go needs no notice. */
const A_MOMENTS_LETTERS = 8;

function isNoMomentsLetter({ text }: Words): boolean {
  return text.length > A_MOMENTS_LETTERS;
}
