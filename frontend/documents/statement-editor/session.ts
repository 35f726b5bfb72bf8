import { Node, type Schema } from 'prosemirror-model';
import { EditorState, type Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { fitting, stepJson } from './batching';
import { Carets, type PlacedCaret } from './carets';
import type { Cancel, Clock } from './clock';
import type { Connection, ConnectionListener } from './connection';
import { contentHash } from './hash';
import { KeptWords } from './kept';
import { looseWordsOf, type Words, wordsOf } from './kept-words';
import { Known } from './known';
import { OwnCaret } from './own-caret';
import { Pace } from './pace';
import { type SavingState, savingState } from './saving';
import {
  applied,
  confirm,
  survivors,
  takeIn,
  unconfirmed,
  unconfirmedPlugin,
  withoutFirst,
} from './unconfirmed';
import { Vigilance } from './vigilance';
import {
  type Batch,
  CloseCode,
  type Mode,
  type Opened,
  type Refused,
  type ServerFrame,
} from './wire';
import type { Copy, InFlight, Restored, Work, WorkStore } from './work';

export interface SessionListener {
  /** The text changed; `replaced` when it is another document and not this one moved on. */
  changed?(state: EditorState | null, replaced: boolean): void;
  saving?(state: SavingState): void;
  mode?(mode: Mode): void;
  /** Carets moved, or people or organisations became known. */
  presence?(): void;
  kept?(words: readonly string[]): void;
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

class Gap extends Error {}

const STEPS_PER_SECOND = 15;
const SAVE_LATER = 400;
const TAIL_AT_MOST = 64;

/**
 * One client's side of the contract: what is confirmed, what is on its way, what waits. It knows no
 * browser; socket, clock and store are handed in.
 */
export class Session implements ConnectionListener {
  state: EditorState | null = null;
  mode: Mode = 'read';
  version = 0;
  ordinal = 0;
  confirmed: Node | null = null;
  readonly known = new Known();
  readonly carets = new Carets();
  readonly client: string;
  listener: SessionListener;

  private readonly schema: Schema;
  private readonly schemaNumber: number;
  private readonly connection: Connection;
  private readonly clock: Clock;
  private readonly plugins: () => Plugin[];
  private readonly store: WorkStore | null;
  private readonly pace: Pace;
  private readonly ownCaret: OwnCaret;
  private readonly vigilance: Vigilance;

  private acknowledged = 0;
  private inFlight: (InFlight & { sent: boolean }) | null = null;
  private opened = false;
  private lost = false;
  private silent = false;
  private endedBy: number | null = null;
  private startAfresh = false;
  private lastConflict = 0;
  private distrusted = 0;
  private readonly words = new KeptWords();
  private tail: Batch[] = [];
  private copyDue = false;
  private cancelSend: Cancel | null = null;
  private cancelSave: Cancel | null = null;
  private shown: SavingState | null = null;

  constructor(options: SessionOptions) {
    this.schema = options.schema;
    this.schemaNumber = options.schemaNumber;
    this.client = options.client;
    this.connection = options.connection;
    this.clock = options.clock;
    this.plugins = options.plugins ?? (() => []);
    this.store = options.store ?? null;
    this.listener = {};
    this.pace = new Pace(this.clock, STEPS_PER_SECOND, STEPS_PER_SECOND);
    this.ownCaret = new OwnCaret(this.clock, () => this.sendCaret());
    this.vigilance = new Vigilance(this.clock);
    this.connection.listener = this;
    if (options.restored) this.restore(options.restored);
    this.listener = options.listener ?? {};
  }

  start(): void {
    if (this.state) this.listener.changed?.(this.state, true);
    this.listener.mode?.(this.mode);
    if (this.kept.length) this.listener.kept?.(this.kept);
    this.tell();
    this.connection.open();
  }

  stop(): Promise<void> {
    this.connection.stop();
    this.opened = false;
    this.cancelSend?.();
    this.ownCaret.stop();
    return this.save();
  }

  /** Steps that the server has not acknowledged. */
  get unsent(): readonly Step[] {
    return this.state ? unconfirmed(this.state) : [];
  }

  /** The others' carets in the document as it is on the screen. */
  placedCarets(): PlacedCaret[] {
    const maps = this.unsent.map((step) => step.getMap());
    const here = (position: number) => maps.reduce((at, map) => map.map(at, -1), position);
    return this.carets
      .all()
      .map((caret) => ({ ...caret, anchor: here(caret.anchor), head: here(caret.head) }));
  }

  /** Words that could not go into the text and wait for the person to take them. */
  get kept(): readonly string[] {
    return this.words.pieces;
  }

  /** What a person did, or anything else that happens on this side only. */
  dispatch(transaction: Transaction): void {
    if (!this.state) return;
    this.state = this.state.apply(transaction);
    this.listener.changed?.(this.state, false);
    if (transaction.docChanged) {
      if (!this.send()) void this.save();
      this.tell();
    }
    if (transaction.docChanged || transaction.selectionSet) this.sendCaret();
  }

  /** The person has copied or given up the words that could not be sent. */
  dismissKept(): void {
    this.words.clear();
    this.tellKept();
  }

  /** Words rescued from elsewhere, such as a tab that was closed. */
  keep(words: readonly string[]): void {
    if (words.length === 0) return;
    this.words.add(words);
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
    try {
      this.take(frame);
    } catch (problem) {
      console.warn('The line to the server lost its thread and starts afresh', problem);
      this.openAfresh();
    }
    this.tell();
  }

  down(code: number, final: boolean): void {
    this.opened = false;
    this.lost = true;
    this.silent = false;
    if (code === CloseCode.tooBig) this.setAsideInFlight();
    if (final) this.end(code);
    this.carets.clear();
    this.listener.presence?.();
    this.tell();
  }

  silence(silent: boolean): void {
    this.silent = silent;
    this.tell();
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
      case 'presence':
        for (const caret of frame.carets) if (caret.client !== this.client) this.carets.put(caret);
        return this.listener.presence?.();
      case 'left':
        this.carets.remove(frame.client);
        return this.listener.presence?.();
      case 'people':
      case 'organisations':
      case 'suggestions':
        this.known.learn(frame);
        this.carets.revision++;
        return this.listener.presence?.();
    }
  }

  private takeOpened(frame: Opened): void {
    this.known.learn(frame);
    if (frame.doc) this.adopt(frame);
    else this.catchUp(frame);
    this.opened = true;
    this.connection.settle();
    this.setMode(frame.mode);
    void this.compare(frame.hash);
    if (!this.send()) this.saveLater();
    this.ownCaret.forget();
    this.sendCaret();
    this.listener.presence?.();
  }

  /** The server cannot go on from where this client was: the whole document, in a new state. */
  private adopt(frame: Opened): void {
    const committed = this.inFlight && frame.acknowledged >= this.inFlight.seq;
    this.setAside(committed ? this.inFlight!.count : 0);
    const selection = this.state?.selection;
    this.confirmed = Node.fromJSON(this.schema, frame.doc);
    this.version = frame.version;
    this.ordinal = frame.ordinal;
    this.acknowledged = frame.acknowledged;
    this.inFlight = null;
    this.startAfresh = false;
    this.tail = [];
    this.copyDue = true;
    this.carets.reset(this.version);
    this.state = this.freshState(this.confirmed);
    if (selection) this.state = this.state.apply(nearSelection(this.state, selection.head));
    this.listener.changed?.(this.state, true);
  }

  private catchUp(frame: Opened): void {
    this.takeBatches(frame.batches ?? []);
    if (this.version !== frame.version || this.ordinal !== frame.ordinal) {
      throw new Gap(`at ${this.version}/${this.ordinal}, server ${frame.version}/${frame.ordinal}`);
    }
    if (this.inFlight) this.resumeInFlight(frame.acknowledged);
    else if (frame.acknowledged > this.acknowledged) this.dropUnsent(Infinity);
    this.acknowledged = frame.acknowledged;
  }

  private resumeInFlight(acknowledged: number): void {
    const batch = this.inFlight!;
    if (acknowledged >= batch.seq) throw new Gap('committed, but not among the batches');
    this.inFlight =
      batch.count === 0 ? null : { seq: acknowledged + 1, count: batch.count, sent: false };
  }

  private takeBatches(batches: readonly Batch[]): void {
    for (const batch of batches) this.takeBatch(batch);
    this.listener.presence?.();
    if (!this.send()) this.saveLater();
  }

  private takeBatch(batch: Batch): void {
    if (batch.ordinal <= this.ordinal || !this.state || !this.confirmed) return;
    if (batch.ordinal !== this.ordinal + 1 || batch.version !== this.version) {
      throw new Gap(
        `expected ${this.version}/${this.ordinal + 1}, got ${batch.version}/${batch.ordinal}`,
      );
    }
    const steps = batch.steps.map((json) => Step.fromJSON(this.schema, json));
    const confirmed = steps.reduce(applied, this.confirmed);
    const own = batch.client === this.client && batch.seq === this.inFlight?.seq;
    if (own) this.takeOwn(batch, steps);
    else this.takeForeign(steps);
    this.confirmed = confirmed;
    this.version += steps.length;
    this.ordinal = batch.ordinal;
    this.tail.push(batch);
    for (const step of steps) this.carets.advance(batch.client, step.getMap());
    this.listener.changed?.(this.state, false);
  }

  private takeOwn(batch: Batch, steps: readonly Step[]): void {
    if (steps.length !== this.inFlight!.count) throw new Gap('not the steps that were sent');
    this.state = this.state!.apply(confirm(this.state!, steps));
    this.acknowledged = batch.seq;
    this.inFlight = null;
  }

  private takeForeign(steps: readonly Step[]): void {
    const before = this.state!;
    const transaction = takeIn(before, steps);
    if (this.inFlight) {
      this.inFlight.count = survivors(before, transaction, this.inFlight.count);
      if (this.inFlight.count === 0 && !this.inFlight.sent) this.inFlight = null;
    }
    this.state = before.apply(transaction);
  }

  private takeRefused(refused: Refused): void {
    if (refused.seq !== this.inFlight?.seq) return;
    if (refused.reason === 'behind' || this.firstConflict(refused)) {
      this.inFlight.sent = false;
      return this.connection.restart();
    }
    const everything = refused.reason === 'locked' || refused.reason === 'mode';
    this.dropUnsent(everything ? Infinity : this.inFlight.count);
    this.listener.refused?.(refused);
    if (!this.send()) this.saveLater();
  }

  /** A conflict over the `seq` is settled by opening again, but only once. */
  private firstConflict(refused: Refused): boolean {
    if (refused.reason !== 'conflict' || this.lastConflict === refused.seq) return false;
    this.lastConflict = refused.seq;
    return true;
  }

  /** Takes the first unsent steps out of the text and keeps their words for the person. */
  private dropUnsent(count: number): void {
    const all = this.unsent.length;
    const dropped = Math.min(count, all);
    this.inFlight = null;
    if (dropped === 0) return;
    this.setWordsAside(wordsOf(this.confirmed!, this.unsent.slice(0, dropped)));
    this.state = withoutFirst(this.state!, this.confirmed!, dropped);
    this.listener.changed?.(this.state, false);
  }

  private setWordsAside(words: readonly Words[]): void {
    if (words.length === 0) return;
    this.words.addInOrder(words);
    this.tellKept();
  }

  private tellKept(): void {
    this.listener.kept?.(this.kept);
    this.tell();
    this.saveLater();
  }

  /** Keeps the words of all unsent steps from an index on, where the text itself will be replaced. */
  private setAside(from: number): void {
    if (!this.confirmed || !this.state) return;
    this.setWordsAside(wordsOf(this.confirmed, this.unsent, from));
  }

  /** A frame too big to be sent would be too big again. */
  private setAsideInFlight(): void {
    if (this.inFlight) this.dropUnsent(this.inFlight.count);
  }

  private takeBeat(version: number, hash: string | null): void {
    if (!this.opened) return;
    if (!this.inFlight) this.vigilance.awaits(false);
    if (this.vigilance.suspects(version, this.version)) return this.connection.restart();
    if (version === this.version && hash) void this.compare(hash);
    this.sendCaret();
  }

  /** Compares the confirmed copy with the server's; where they differ, ours is thrown away. */
  private async compare(expected: string): Promise<void> {
    const { confirmed, version } = this;
    if (!confirmed || this.distrusted > 3) return;
    const actual = await contentHash(confirmed);
    if (actual === null || this.confirmed !== confirmed || this.version !== version) return;
    if (actual === expected) {
      this.distrusted = 0;
    } else if (this.opened) {
      this.distrusted++;
      console.warn(`The copy at version ${version} is not the server's`);
      this.openAfresh();
      this.tell();
    }
  }

  private openAfresh(): void {
    this.startAfresh = true;
    this.connection.restart();
  }

  private setMode(mode: Mode): void {
    this.mode = mode;
    this.listener.mode?.(mode);
  }

  /** Starts the next batch if it may go now. True when that also saves. */
  private send(): boolean {
    if (!this.opened || this.cancelSend || !this.state) return false;
    if (this.inFlight ? this.inFlight.sent : this.unsent.length === 0) return false;
    const wait = this.pace.wait();
    if (wait > 0) {
      this.cancelSend = this.clock.after(wait, () => {
        this.cancelSend = null;
        if (this.send()) this.tell();
      });
      return false;
    }
    const batch = (this.inFlight ??= this.nextBatch());
    this.vigilance.awaits(false);
    batch.sent = true;
    void this.saveThenTransmit(batch);
    return true;
  }

  private nextBatch(): InFlight & { sent: boolean } {
    const steps = this.unsent.map(stepJson);
    return { seq: this.acknowledged + 1, count: fitting(steps), sent: false };
  }

  /**
   * That a batch is on its way must be on disk before it goes: otherwise a reload in between would
   * not know the steps for sent, and send them a second time under another number.
   */
  private async saveThenTransmit(batch: InFlight): Promise<void> {
    const seq = batch.seq;
    if (this.store) await this.save();
    if (this.inFlight !== batch || !this.opened) return;
    if (batch.count === 0) {
      this.inFlight = null;
      if (!this.send()) this.saveLater();
      return;
    }
    this.pace.spend();
    this.vigilance.awaits(true);
    this.connection.send({
      type: 'steps',
      seq,
      version: this.version,
      steps: this.unsent.slice(0, batch.count).map(stepJson),
    });
  }

  private sendCaret(): void {
    if (!this.opened || !this.state) return;
    const caret = this.ownCaret.due(this.state.selection, this.unsent);
    if (caret) this.connection.send({ type: 'presence', version: this.version, ...caret });
  }

  private end(code: number): void {
    this.endedBy = code;
    this.setMode('read');
    if (code === CloseCode.noAccess || code === CloseCode.noSuchDocument) {
      this.setAside(0);
      this.state = this.confirmed = null;
      this.inFlight = null;
      void this.store?.forget([...this.kept]);
      this.listener.changed?.(null, true);
    }
    this.listener.ended?.(code);
  }

  private freshState(doc: Node): EditorState {
    return EditorState.create({ doc, plugins: [...this.plugins(), unconfirmedPlugin()] });
  }

  private restore(restored: Restored): void {
    const { copy, work } = restored;
    this.words.add(work.kept);
    try {
      if (!copy || work.schema !== this.schemaNumber) throw new RangeError('Another schema');
      this.rebuild(copy, work);
    } catch (problem) {
      if (work.unsent.length) console.warn('What was kept here no longer fits', problem);
      this.words.add(looseWordsOf(work.unsent).map(({ text }) => text));
      this.state = this.confirmed = this.inFlight = null;
      this.tail = [];
    }
  }

  private rebuild(copy: Copy, work: Work): void {
    this.mode = work.mode;
    this.acknowledged = work.acknowledged;
    const doc = Node.fromJSON(this.schema, copy.doc);
    this.confirmed = doc;
    this.version = copy.version;
    this.ordinal = copy.ordinal;
    this.state = this.freshState(doc);
    this.carets.reset(copy.version);
    for (const batch of work.tail) this.takeBatch(batch);
    const transaction = this.state.tr;
    for (const json of work.unsent) transaction.step(Step.fromJSON(this.schema, json));
    this.state = this.state.apply(transaction);
    if (work.inFlight) this.inFlight = { ...work.inFlight, sent: true };
  }

  private saveLater(): void {
    if (!this.store) return;
    this.cancelSave ??= this.clock.after(SAVE_LATER, () => void this.save());
  }

  private save(): Promise<void> {
    this.cancelSave?.();
    this.cancelSave = null;
    if (!this.store || !this.confirmed || this.endedBy === CloseCode.noAccess) {
      return Promise.resolve();
    }
    let copy: Copy | null = null;
    if (this.copyDue || this.tail.length > TAIL_AT_MOST) {
      copy = { doc: this.confirmed.toJSON(), version: this.version, ordinal: this.ordinal };
      this.tail = [];
      this.copyDue = false;
    }
    return this.store.save(this.work(), copy);
  }

  private work(): Work {
    const inFlight = this.inFlight && { seq: this.inFlight.seq, count: this.inFlight.count };
    return {
      schema: this.schemaNumber,
      mode: this.mode,
      acknowledged: this.acknowledged,
      inFlight,
      unsent: this.unsent.map(stepJson),
      tail: [...this.tail],
      kept: [...this.kept],
    };
  }

  private tell(): void {
    const state = savingState({
      ended: this.endedBy !== null,
      opened: this.opened,
      silent: this.silent,
      lost: this.lost,
      unsent: this.unsent.length,
      kept: this.kept.length,
    });
    if (state === this.shown) return;
    this.shown = state;
    this.listener.saving?.(state);
  }
}

function nearSelection(state: EditorState, position: number): Transaction {
  const within = Math.min(position, state.doc.content.size);
  return state.tr.setSelection(TextSelection.near(state.doc.resolve(within)));
}
