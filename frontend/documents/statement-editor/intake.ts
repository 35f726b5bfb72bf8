import type { Cancel, Clock } from './clock';

/** A phone's keyboard composes on while its owner only thinks. */
const AT_MOST = 3_000;

/**
 * Passes things on in the order in which they came, and can hold them back for a while. While a
 * person composes a word (an accent, a phone's keyboard), redrawing the text around it would end the
 * composition and write its beginning twice.
 */
export class Intake<T> {
  private waiting: T[] = [];
  private cancel: Cancel | null = null;
  private readonly clock: Clock;
  private readonly pass: (one: T) => void;
  private readonly harmless: (one: T) => boolean;

  /** What is `harmless` has to wait only behind something else. */
  constructor(clock: Clock, pass: (one: T) => void, harmless: (one: T) => boolean) {
    this.clock = clock;
    this.pass = pass;
    this.harmless = harmless;
  }

  take(one: T): void {
    const waits = this.cancel && (this.waiting.length > 0 || !this.harmless(one));
    if (waits) this.waiting.push(one);
    else this.pass(one);
  }

  /** Holds back what comes, for three seconds from the last call at most. */
  hold(): void {
    this.cancel?.();
    this.cancel = this.clock.after(AT_MOST, () => this.release());
  }

  release(): void {
    this.cancel?.();
    this.cancel = null;
    for (const one of this.waiting.splice(0)) this.take(one);
  }

  /** Nobody wants it any more. */
  stop(): void {
    this.waiting = [];
    this.release();
  }
}
