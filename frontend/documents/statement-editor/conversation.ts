import type { Clock } from './clock';
import type { Connection, ConnectionListener } from './connection';
import type { Contact } from './contact';
import type { Draft } from './draft';
import { Intake } from './intake';
import { OwnCaret } from './own-caret';
import type { SessionListener } from './session-listener';
import { Trust } from './trust';
import { CloseCode, type Mode, type Opened, type Refused, type ServerFrame } from './wire';

export interface ConversationOptions {
  schemaNumber: number;
  client: string;
  connection: Connection;
  clock: Clock;
  contact: Contact;
  draft: Draft;
  page: () => SessionListener;
  /** Whether all is saved may be another matter now. */
  tell: () => void;
}

/** Takes the server's frames, in their order, and tells the draft and the page what they mean. */
export class Conversation implements ConnectionListener {
  private readonly intake: Intake<ServerFrame>;
  private readonly ownCaret: OwnCaret;
  private readonly trust = new Trust();
  private readonly options: ConversationOptions;
  private startAfresh = false;
  private lastConflict = 0;

  constructor(options: ConversationOptions) {
    const { clock, page } = options;
    this.options = options;
    this.intake = new Intake(
      clock,
      (frame) => this.takeIn(frame),
      (frame) => this.leavesTextAlone(frame),
      () => page().finish?.(),
    );
    this.ownCaret = new OwnCaret(clock, () => this.sendCaret());
  }

  /** A person composes a word: what the others do waits for its end, for a while. */
  hold(): void {
    this.intake.hold();
  }

  /** The word is written. */
  release(): void {
    this.intake.release();
  }

  stop(): void {
    this.intake.stop();
    this.ownCaret.stop();
  }

  up(): void {
    const { schemaNumber: schema, client, connection, draft } = this.options;
    const { confirmed, version } = draft.replica;
    const known = confirmed && !this.startAfresh ? version : null;
    connection.send({ type: 'open', schema, client, version: known });
  }

  frame(frame: ServerFrame): void {
    this.intake.take(frame);
  }

  down(code: number, final: boolean): void {
    const { contact, draft, page, tell } = this.options;
    this.intake.release();
    page().settle?.();
    contact.lose();
    draft.outbox.listening = false;
    // A frame too big to be sent would be too big again.
    if (code === CloseCode.tooBig) draft.dropInFlight();
    if (final) this.end(code);
    draft.placed.company.clear();
    page().presence?.();
    tell();
  }

  silence(silent: boolean): void {
    this.options.contact.silent = silent;
    this.options.tell();
  }

  /** The person is in the text from now on; where, is told with the next beat or step of the caret. */
  enterText(): void {
    this.ownCaret.placed = true;
  }

  /** Where the person's caret is, if it is time to tell it. */
  sendCaret(): void {
    const { connection, contact, draft } = this.options;
    const { state, unsent, version } = draft.replica;
    if (!contact.opened || !state) return;
    const caret = this.ownCaret.due(state.selection, unsent);
    if (caret) connection.send({ type: 'presence', version, ...caret });
  }

  private takeIn(frame: ServerFrame): void {
    this.options.page().settle?.();
    try {
      this.take(frame);
    } catch (problem) {
      console.warn('The line to the server lost its thread and starts afresh', problem);
      this.openAfresh();
    }
    this.options.tell();
  }

  private leavesTextAlone(frame: ServerFrame): boolean {
    if (frame.type !== 'steps') return frame.type === 'beat';
    return frame.batches.every((batch) => this.options.draft.isOwn(batch));
  }

  private take(frame: ServerFrame): void {
    const { draft, page } = this.options;
    switch (frame.type) {
      case 'opened':
        return this.takeOpened(frame);
      case 'steps':
        return draft.takeAll(frame.batches);
      case 'refused':
        return this.takeRefused(frame);
      case 'mode':
        return this.setMode(frame.mode);
      case 'beat':
        return this.takeBeat(frame.version, frame.hash ?? null);
      default:
        draft.placed.company.take(frame);
        return page().presence?.();
    }
  }

  private takeOpened(frame: Opened): void {
    const { connection, contact, draft, page } = this.options;
    draft.placed.company.learn(frame);
    if (frame.doc) {
      draft.adopt(frame, frame.doc);
      this.startAfresh = false;
    } else draft.catchUp(frame);
    contact.opened = true;
    connection.settle();
    this.setMode(frame.mode);
    draft.heed();
    void this.compare(frame.hash);
    draft.outbox.sendOrSave();
    this.ownCaret.forget();
    this.sendCaret();
    page().presence?.();
  }

  private takeRefused(refused: Refused): void {
    const { connection, draft, page } = this.options;
    if (refused.seq !== draft.outbox.inFlight?.seq) return;
    if (refused.reason === 'behind' || this.isFirstConflict(refused)) {
      draft.outbox.again();
      return connection.restart();
    }
    draft.refused(refused);
    page().refused?.(refused);
    draft.outbox.sendOrSave();
  }

  /** A conflict over the `seq` is settled by opening again, but only once. */
  private isFirstConflict({ reason, seq }: Refused): boolean {
    if (reason !== 'conflict' || this.lastConflict === seq) return false;
    this.lastConflict = seq;
    return true;
  }

  private takeBeat(version: number, hash: string | null): void {
    const { connection, contact, draft } = this.options;
    if (!contact.opened) return;
    if (draft.outbox.suspects(version)) return connection.restart();
    if (version === draft.replica.version && hash) void this.compare(hash);
    this.sendCaret();
  }

  /** Where our copy is not the server's, ours is thrown away. */
  private async compare(expected: string): Promise<void> {
    const { contact, draft, tell } = this.options;
    const { confirmed, version } = draft.replica;
    if (!confirmed || (await this.trust.holds(confirmed, expected))) return;
    const { replica } = draft;
    if (replica.confirmed !== confirmed || replica.version !== version || !contact.opened) return;
    this.trust.doubt();
    console.warn(`The copy at version ${version} is not the server's`);
    this.openAfresh();
    tell();
  }

  private openAfresh(): void {
    this.startAfresh = true;
    this.options.connection.restart();
  }

  private setMode(mode: Mode): void {
    const { contact, draft, page } = this.options;
    contact.mode = mode;
    page().mode?.(mode);
    if (!contact.ended) draft.leftOut.heed(mode);
  }

  private end(code: number): void {
    const { contact, draft, page } = this.options;
    contact.end(code);
    this.setMode('read');
    if (contact.closed) draft.close();
    draft.heed();
    page().ended?.(code);
  }
}
