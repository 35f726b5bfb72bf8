import type { Cancel, Clock } from './clock';
import type { Connection } from './connection';
import { BATCH_BYTES, BATCH_STEPS, DECISION_STEPS, fitting } from './batching';
import type { Keeper } from './keeper';
import { Pace } from './pace';
import type { Replica } from './replica';
import { Vigilance } from './vigilance';
import type { InFlight } from './work';

const STEPS_PER_SECOND = 15;
/** A batch that waits longer for its answer, over however many connections, is not being saved. */
const ANSWER_IS_LATE = 5_000;

interface Batch extends InFlight {
  /** Handed over on this connection. */
  sent: boolean;
}

/** Sends one's own steps: one batch at a time, numbered without gaps, not faster than allowed. */
export class Outbox {
  /** The last number that the server has committed. */
  acknowledged = 0;
  private batch: Batch | null = null;
  private cancel: Cancel | null = null;
  private open = false;
  private waitingSince: number | null = null;
  private deafSince = 0;
  private readonly replica: Replica;
  private readonly connection: Connection;
  private readonly keeper: Keeper;
  private readonly clock: Clock;
  private readonly started: () => void;
  private readonly pace: Pace;
  private readonly vigilance: Vigilance;

  /** `started` is called when a batch that had to wait begins its way. */
  constructor(
    replica: Replica,
    connection: Connection,
    keeper: Keeper,
    clock: Clock,
    started: () => void,
  ) {
    this.replica = replica;
    this.connection = connection;
    this.keeper = keeper;
    this.clock = clock;
    this.started = started;
    this.pace = new Pace(clock, STEPS_PER_SECOND, STEPS_PER_SECOND);
    this.vigilance = new Vigilance(clock);
  }

  /** The batch on its way: the first `count` unconfirmed steps. */
  get inFlight(): Readonly<InFlight> | null {
    return this.batch;
  }

  /** Whether the server may have the batch on its way, and has not answered. */
  get flies(): boolean {
    return this.batch?.sent ?? false;
  }

  /** The server listens, or not any more; while it cannot hear, it does not keep one waiting. */
  set listening(open: boolean) {
    if (open === this.open) return;
    this.open = open;
    this.vigilance.awaits(false);
    const now = this.clock.now();
    if (!open) this.deafSince = now;
    else if (this.waitingSince !== null) this.waitingSince += now - this.deafSince;
  }

  /** Whether the server has had a batch for long, and has not said that it is saved. */
  get late(): boolean {
    if (!this.batch || this.waitingSince === null) return false;
    return this.clock.now() - this.waitingSince > ANSWER_IS_LATE;
  }

  /** Starts the next batch if it may go now. True when that also saves. */
  send(): boolean {
    if (!this.open || this.cancel || !this.replica.state) return false;
    if (this.batch ? this.batch.sent : this.replica.unsent.length === 0) return false;
    const wait = this.pace.wait();
    if (wait > 0) {
      this.cancel = this.clock.after(wait, () => {
        this.cancel = null;
        if (this.send()) this.started();
      });
      return false;
    }
    const batch = (this.batch ??= this.nextBatch());
    this.vigilance.awaits(false);
    this.waitingSince ??= this.clock.now();
    batch.sent = true;
    void this.saveThenTransmit(batch);
    return true;
  }

  /** Sends now what may go now, and sees to it that everything is on disk soon. */
  sendOrSave(): void {
    if (!this.send()) this.keeper.later();
  }

  /** The server has committed the batch on its way. */
  arrived(seq: number): void {
    this.acknowledged = seq;
    this.abandon();
  }

  /** The steps on their way are none any more, and nothing is waited for. */
  abandon(): void {
    this.batch = null;
    this.waitingSince = null;
  }

  /** The server would not have the batch on its way as it was sent: it goes again. */
  again(): void {
    if (this.batch) this.batch.sent = false;
  }

  /** Somebody else's batch came first: so many of the steps on their way are still there. */
  rebased(count: number): void {
    if (!this.batch) return;
    this.batch.count = count;
    if (count === 0 && !this.batch.sent) this.abandon();
  }

  /** Goes on where an earlier page stopped. */
  resume(acknowledged: number, inFlight: InFlight | null): void {
    this.acknowledged = acknowledged;
    this.batch = inFlight && { ...inFlight, sent: true };
  }

  /** Another connection is there; a batch that did not arrive over the last one goes again. */
  reopened(acknowledged: number): void {
    this.acknowledged = acknowledged;
    const count = this.batch?.count ?? 0;
    if (count === 0) this.abandon();
    else this.batch = { seq: acknowledged + 1, count, sent: false };
  }

  /** A batch without an answer, or steps that the server tells of and that do not come. */
  suspects(version: number): boolean {
    if (!this.batch) this.vigilance.awaits(false);
    return this.vigilance.suspects(version, this.replica.version);
  }

  stop(): void {
    this.open = false;
    this.cancel?.();
  }

  private nextBatch(): Batch {
    const { together, decides } = this.replica;
    const longest = decides ? DECISION_STEPS : BATCH_STEPS;
    const count = fitting(this.replica.unsentJson(together), BATCH_BYTES, longest);
    return { seq: this.acknowledged + 1, count, sent: false };
  }

  /**
   * That a batch is on its way must be on disk before it goes: otherwise a reload in between would
   * not know the steps for sent, and send them a second time under another number.
   */
  private async saveThenTransmit(batch: Batch): Promise<void> {
    const { seq } = batch;
    if (this.keeper.keeps) await this.keeper.now();
    if (this.batch !== batch) return;
    if (!this.open) {
      // Held back meanwhile, as for a review: once it may go it has yet to be sent.
      batch.sent = false;
      return;
    }
    if (batch.count === 0) {
      this.abandon();
      return this.sendOrSave();
    }
    this.pace.spend();
    this.vigilance.awaits(true);
    const steps = this.replica.unsentJson(batch.count);
    this.connection.send({ type: 'steps', seq, version: this.replica.version, steps });
  }
}
