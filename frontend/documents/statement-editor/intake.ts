import type { Cancel, Clock } from './clock';

/** A phone's keyboard composes on while its owner only thinks. */
const AT_MOST = 3_000;

/** What a sheet takes to write down a word that was cut short. */
const WRITTEN_DOWN = 500;

/**
 * Passes things on in the order in which they came, and can hold them back for a while. While a
 * person composes a word (an accent, a phone's keyboard), redrawing the text around it would end the
 * composition and write its beginning twice.
 */
export class Intake<T> {
  private waiting: T[] = [];
  private cancel: Cancel | null = null;
  private late = false;
  private readonly clock: Clock;
  private readonly pass: (one: T) => void;
  private readonly harmless: (one: T) => boolean;
  private readonly finish: () => void;

  /**
   * What is `harmless` has to wait only behind something else. `finish` is asked to come to an end
   * with what things are held back for, and answers by `release`.
   */
  constructor(
    clock: Clock,
    pass: (one: T) => void,
    harmless: (one: T) => boolean,
    finish: () => void,
  ) {
    this.clock = clock;
    this.pass = pass;
    this.harmless = harmless;
    this.finish = finish;
  }

  take(one: T): void {
    const waits = this.cancel && (this.waiting.length > 0 || !this.harmless(one));
    if (!waits) return this.pass(one);
    this.waiting.push(one);
    if (this.late) this.end();
  }

  /** Holds back what comes, for three seconds from the last call; for longer while nothing comes. */
  hold(): void {
    this.cancel?.();
    this.late = false;
    this.cancel = this.clock.after(AT_MOST, () => {
      this.late = true;
      if (this.waiting.length > 0) this.end();
    });
  }

  private end(): void {
    this.late = false;
    this.cancel?.();
    this.cancel = this.clock.after(WRITTEN_DOWN, () => this.release());
    this.finish();
  }

  release(): void {
    this.cancel?.();
    this.cancel = null;
    this.late = false;
    for (const one of this.waiting.splice(0)) this.take(one);
  }

  /** Nobody wants it any more. */
  stop(): void {
    this.waiting = [];
    this.release();
  }
}
