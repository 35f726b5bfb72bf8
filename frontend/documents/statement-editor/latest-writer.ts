import type { Copy, Work } from './work';

export interface Image {
  work: Work;
  /** Null leaves the copy that is on disk. */
  copy: Copy | null;
}

/** Writes one image at a time; those that come meanwhile become one, the newest. */
export class LatestWriter {
  private next: Image | null = null;
  private running: Promise<void> | null = null;
  private following: Promise<void> | null = null;
  private readonly put: (image: Image) => Promise<void>;

  constructor(put: (image: Image) => Promise<void>) {
    this.put = put;
  }

  /** Resolves once this image or a newer one is written. */
  write(work: Work, copy: Copy | null): Promise<void> {
    this.next = { work, copy: copy ?? this.next?.copy ?? null };
    if (!this.running) return this.run();
    this.following ??= this.running.then(() => {
      this.following = null;
      return this.run();
    });
    return this.following;
  }

  private run(): Promise<void> {
    const image = this.next;
    if (!image) return Promise.resolve();
    this.next = null;
    this.running = this.put(image).finally(() => {
      this.running = null;
    });
    return this.running;
  }
}
