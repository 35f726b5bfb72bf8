import {
  answered,
  clientsOf,
  IndexedStore,
  type LineDatabase,
  openDatabase,
  remove,
  restore,
} from './store';
import type { Restored } from './work';

/** A client id that this tab holds alone, with what an earlier page left under it. */
export interface Line {
  client: string;
  store: IndexedStore | null;
  restored: Restored | null;
  release(): void;
}

const RELOAD_TAKES = 400;

/**
 * The lines of one person in one document. A Web Lock keeps a client id to one tab; lines that other,
 * closed tabs left with work in them are handed over one by one.
 */
export class Lines {
  private readonly watched = new Set<string>();
  private readonly owner: string;
  private readonly document: string;
  private readonly database: LineDatabase;
  private readonly broken: (problem: unknown) => void;

  private constructor(
    owner: string,
    document: string,
    database: LineDatabase,
    broken: (problem: unknown) => void,
  ) {
    this.owner = owner;
    this.document = document;
    this.database = database;
    this.broken = broken;
  }

  /** Null where the browser cannot keep anything safely to one tab. */
  static async open(
    owner: string,
    document: string,
    broken: (problem: unknown) => void,
  ): Promise<Lines | null> {
    if (!owner) return null;
    try {
      if (!('locks' in navigator)) throw new Error('No tab can be told from another here');
      return new Lines(owner, document, await openDatabase(), broken);
    } catch (problem) {
      broken(problem);
      return null;
    }
  }

  /**
   * This tab's own line from before a reload, else one that nobody holds, else a new one. Null where
   * the browser does not say what it holds.
   */
  async claim(): Promise<Line | null> {
    try {
      return await answered(this.anyLine());
    } catch (problem) {
      this.broken(problem);
      return null;
    }
  }

  private async anyLine(): Promise<Line> {
    const known = (await clientsOf(this.database, this.owner, this.document)).map((c) => c.client);
    const mine = sessionStorage.getItem(this.hint);
    if (mine && known.includes(mine)) {
      const release = await lock(mine, { signal: AbortSignal.timeout(RELOAD_TAKES) });
      if (release) return this.line(mine, release);
    }
    for (const client of known) {
      const release = await lock(client, { ifAvailable: true });
      if (release) return this.line(client, release);
    }
    const fresh = newClient();
    return this.line(fresh, (await lock(fresh, {})) ?? (() => undefined));
  }

  /** Calls back with each other line that holds work, once no tab holds it any more. */
  async orphans(own: string, found: (line: Line) => Promise<void>, signal: AbortSignal) {
    const others = await clientsOf(this.database, this.owner, this.document);
    for (const { client, unsent } of others) {
      if (client === own || !unsent || this.watched.has(client)) continue;
      this.watched.add(client);
      void lock(client, { signal }).then(async (release) => {
        this.watched.delete(client);
        if (!release) return;
        try {
          const line = await this.line(client, release, false);
          if (line.restored) await found(line);
        } finally {
          release();
        }
      });
    }
  }

  /** Removes a line of which nothing is left to send or to show. */
  async discard(client: string): Promise<void> {
    await remove(this.database, [this.owner, this.document, client]);
  }

  close(): void {
    this.database.close();
  }

  private async line(client: string, release: () => void, remember = true): Promise<Line> {
    if (remember) sessionStorage.setItem(this.hint, client);
    const key: [string, string, string] = [this.owner, this.document, client];
    const restored = await restore(this.database, key);
    const store = new IndexedStore(this.database, key, this.broken, restored);
    return { client, store, restored, release };
  }

  private get hint(): string {
    return `co-drafting:${this.owner}:${this.document}`;
  }
}

/** The clients whose text is open in a window. */
export async function openClients(): Promise<Set<string>> {
  const { held } = await navigator.locks.query();
  const names = (held ?? []).map(({ name }) => name ?? '');
  return new Set(names.map((name) => name.replace('co-drafting:', '')));
}

/** Holds the client's lock until released; null when it could not be had. */
export function lock(client: string, options: LockOptions): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    navigator.locks
      .request(`co-drafting:${client}`, options, (granted) => {
        if (!granted) return resolve(null);
        return new Promise<void>((release) => resolve(release));
      })
      .catch(() => resolve(null));
  });
}

/** Where nothing can be kept: a client for this page alone. */
export function unkept(): Line {
  return { client: newClient(), store: null, restored: null, release: () => undefined };
}

/** A UUID, also on pages that are not secure contexts. */
export function newClient(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
