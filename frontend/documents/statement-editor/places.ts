import type { Mappable } from 'prosemirror-transform';

/** One confirmed step: the version before it, whose it is, and how it moves positions. */
export interface ConfirmedStep {
  version: number;
  client: string;
  map: Mappable;
}

const REMEMBERED = 1000;

/**
 * What stands somewhere in the confirmed document. It arrives with the version it was seen at: what
 * is older is carried forward, what is newer waits until its version is here.
 */
export class Places<P> {
  /** Grows with each change, so that a view knows when to look again. */
  revision = 0;
  private version = 0;
  private placed = new Map<string, P>();
  private waiting = new Map<string, { version: number; place: P }>();
  private history: ConfirmedStep[] = [];
  private readonly moved: (place: P, step: ConfirmedStep) => P;

  constructor(moved: (place: P, step: ConfirmedStep) => P) {
    this.moved = moved;
  }

  /** A new start at a version: everything comes again from the server. */
  reset(version: number): void {
    this.version = version;
    this.history = [];
    this.clear();
  }

  /** Forgets what stood where, but not how the document moved. */
  clear(): void {
    this.placed.clear();
    this.waiting.clear();
    this.revision++;
  }

  put(key: string, version: number, place: P): void {
    this.revision++;
    if (version > this.version) {
      this.waiting.set(key, { version, place });
      return;
    }
    this.waiting.delete(key);
    const since = this.history.filter((step) => step.version >= version);
    this.placed.set(key, since.reduce(this.moved, place));
  }

  /** Whether something seen at that version can be carried to where the document is now. */
  reaches(version: number): boolean {
    return version >= (this.history[0]?.version ?? this.version);
  }

  /** Whether something of that key stands here, or waits for its version. */
  has(key: string): boolean {
    return this.placed.has(key) || this.waiting.has(key);
  }

  get(key: string): P | undefined {
    return this.placed.get(key);
  }

  remove(key: string): void {
    this.placed.delete(key);
    this.waiting.delete(key);
    this.revision++;
  }

  /** One confirmed step more, by this client. */
  advance(client: string, map: Mappable): void {
    const step = { version: this.version, client, map };
    this.history.push(step);
    if (this.history.length > REMEMBERED) this.history.shift();
    this.version += 1;
    for (const [key, place] of this.placed) this.placed.set(key, this.moved(place, step));
    for (const [key, { version, place }] of [...this.waiting]) {
      if (version <= this.version) this.put(key, version, place);
    }
    this.revision++;
  }

  all(): P[] {
    return [...this.placed.values()];
  }
}
