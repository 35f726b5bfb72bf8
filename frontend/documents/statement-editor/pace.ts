import type { Clock } from './clock';

/**
 * Keeps this client under the server's limit of 20 frames a second. A lone keystroke goes at once:
 * the allowance is a bucket that refills, not a fixed gap.
 */
export class Pace {
  private allowance: number;
  private last: number;
  private readonly clock: Clock;
  private readonly perSecond: number;
  private readonly burst: number;

  constructor(clock: Clock, perSecond: number, burst: number) {
    this.clock = clock;
    this.perSecond = perSecond;
    this.burst = burst;
    this.allowance = burst;
    this.last = clock.now();
  }

  /** Milliseconds until the next frame may go; 0 when it may go now. */
  wait(): number {
    this.refill();
    return this.allowance >= 1 ? 0 : Math.ceil(((1 - this.allowance) / this.perSecond) * 1000);
  }

  spend(): void {
    this.refill();
    this.allowance -= 1;
  }

  private refill(): void {
    const now = this.clock.now();
    this.allowance = Math.min(
      this.burst,
      this.allowance + ((now - this.last) / 1000) * this.perSecond,
    );
    this.last = now;
  }
}
