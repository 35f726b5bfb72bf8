import type { Clock } from '../../documents/statement-editor/clock';
import { type Image, LatestWriter } from '../../documents/statement-editor/latest-writer';
import type { Copy, Restored, Work, WorkStore } from '../../documents/statement-editor/work';
import type { Random } from './random';

/** A disk that takes its time; what is not written yet is lost when the page goes. */
export class MemoryStore implements WorkStore {
  private written: Restored | null = null;
  private page = 0;
  private writer: LatestWriter;
  private readonly clock: Clock;
  private readonly random: Random;

  constructor(clock: Clock, random: Random) {
    this.clock = clock;
    this.random = random;
    this.writer = this.pen();
  }

  save(work: Work, copy: Copy | null): Promise<void> {
    return this.writer.write(structuredClone(work), structuredClone(copy));
  }

  forget(): Promise<void> {
    this.written = null;
    return Promise.resolve();
  }

  /** What the next page finds; writes still under way never arrive. */
  reload(): Restored | null {
    this.page++;
    this.writer = this.pen();
    return structuredClone(this.written);
  }

  private pen(): LatestWriter {
    const page = this.page;
    return new LatestWriter((image) => this.put(image, page));
  }

  private put({ work, copy }: Image, page: number): Promise<void> {
    return new Promise((resolve) => {
      this.clock.after(this.random.next() * 5, () => {
        if (page !== this.page) return;
        this.written = { copy: copy ?? this.written?.copy ?? null, work };
        resolve();
      });
    });
  }
}
