import type { Clock } from './clock';

const ANSWER_TAKES = 10_000;

/** Notices on a line that seems to live what ought not to be. */
export class Vigilance {
  private behind = 0;
  private behindAt = -1;
  private sentAt = Infinity;
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** A batch has gone out, or (false) none is waiting for an answer. */
  awaits(answer: boolean): void {
    this.sentAt = answer ? this.clock.now() : Infinity;
  }

  /** Three beats that tell of steps which do not come, or a batch without an answer. */
  suspects(beat: number, version: number): boolean {
    const moved = beat <= version || version !== this.behindAt;
    this.behind = moved ? 0 : this.behind + 1;
    this.behindAt = version;
    return this.behind > 2 || this.clock.now() - this.sentAt > ANSWER_TAKES;
  }
}
