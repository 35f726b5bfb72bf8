import type { Cancel, Clock } from './clock';
import type { Batch } from './wire';
import type { Copy, Work, WorkStore } from './work';

const SAVE_LATER = 400;
const TAIL_AT_MOST = 64;

/** What a session tells when its line is written down. */
export interface Written {
  /** Null while there is no text. */
  work(): Omit<Work, 'tail'> | null;
  copy(): Copy | null;
}

/**
 * Writes a session's line to its store, so that a reload finds it. The document is written seldom;
 * in between, the batches since are, as a tail upon it.
 */
export class Keeper {
  private tail: Batch[] = [];
  private copyDue = false;
  private copying = false;
  /** Counts the documents, of which each has a tail of its own. */
  private documents = 0;
  private cancel: Cancel | null = null;
  private readonly store: WorkStore | null;
  private readonly clock: Clock;
  private readonly written: Written;

  constructor(store: WorkStore | null, clock: Clock, written: Written) {
    this.store = store;
    this.clock = clock;
    this.written = written;
  }

  /** Whether anything outlives this page. */
  get keeps(): boolean {
    return this.store !== null;
  }

  /** One batch more has been taken in. */
  note(batch: Batch): void {
    this.tail.push(batch);
  }

  /** The document is another one: it has to be written whole. */
  begin(): void {
    this.tail = [];
    this.copyDue = true;
    this.copying = false;
    this.documents++;
  }

  later(): void {
    if (!this.store) return;
    this.cancel ??= this.clock.after(SAVE_LATER, () => void this.now());
  }

  /** The page may go: what would be written a moment later is written now. */
  hurry(): void {
    if (this.cancel) void this.now();
  }

  /** Resolves once this or a newer state is on disk. */
  now(): Promise<void> {
    this.cancel?.();
    this.cancel = null;
    const work = this.store && this.written.work();
    if (!this.store || !work) return Promise.resolve();
    const { documents } = this;
    const tail = [...this.tail];
    const whole = !this.copying && (this.copyDue || tail.length > TAIL_AT_MOST);
    const saved = this.store.save({ ...work, tail }, whole ? this.written.copy() : null);
    if (!whole) return saved;
    this.copyDue = false;
    this.copying = true;
    return saved.then(() => {
      if (documents === this.documents) this.copied(tail.length);
    });
  }

  /** Until then the tail that has gone into the copy is what stands on the one before. */
  private copied(batches: number): void {
    this.tail.splice(0, batches);
    this.copying = false;
  }

  /** Removes everything but the words that wait for the person. */
  forget(words: readonly string[]): void {
    this.cancel?.();
    this.cancel = null;
    void this.store?.forget([...words]);
  }
}
