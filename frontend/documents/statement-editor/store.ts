import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { Journal, stampOf } from './journal';
import { LatestWriter } from './latest-writer';
import type { Copy, Restored, Work, WorkStore } from './work';

export const STORE = 'co-drafting';
const ANSWER_TAKES = 3_000;

/** A line belongs to one person, one document, one client. */
export type LineKey = [owner: string, document: string, client: string];

interface Lines extends DBSchema {
  work: { key: LineKey; value: Work & { at: number } };
  copies: { key: LineKey; value: Copy };
}

export type LineDatabase = IDBPDatabase<Lines>;

export async function openDatabase(): Promise<LineDatabase> {
  const opening = openDB<Lines>(STORE, 1, {
    upgrade(database) {
      database.createObjectStore('work');
      database.createObjectStore('copies');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
  try {
    return await answered(opening);
  } catch (problem) {
    void opening.then(
      (late) => late.close(),
      () => undefined,
    );
    throw problem;
  }
}

/** A disk that does not answer is one that refuses: nobody's words wait for it. */
export function answered<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The store does not answer')), ANSWER_TAKES);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Everything that anybody left here. */
export async function linesIn(database: LineDatabase): Promise<LineKey[]> {
  const keys = await database.getAllKeys('work');
  const known = new Set(keys.map((key) => key.join()));
  return [...keys, ...Journal.keys().filter((key) => !known.has(key.join()))];
}

/** The clients of this person that left something of this document here, those with work first. */
export async function clientsOf(
  database: LineDatabase,
  owner: string,
  document: string,
): Promise<{ client: string; unsent: boolean }[]> {
  const keys = (await linesIn(database)).filter((key) => key[0] === owner && key[1] === document);
  const lines = await Promise.all(
    keys.map(async (key) => ({ client: key[2], unsent: holdsWork(await restore(database, key)) })),
  );
  return lines.sort((a, b) => Number(b.unsent) - Number(a.unsent));
}

export async function restore(database: LineDatabase, key: LineKey): Promise<Restored | null> {
  const transaction = database.transaction(['work', 'copies']);
  const [work, copy] = await Promise.all([
    transaction.objectStore('work').get(key),
    transaction.objectStore('copies').get(key),
  ]);
  return Journal.latest(key, work ? { work, copy: copy ?? null } : null);
}

export async function remove(database: LineDatabase, key: LineKey): Promise<void> {
  new Journal(key).clear();
  const transaction = database.transaction(['work', 'copies'], 'readwrite');
  await Promise.all([
    transaction.objectStore('work').delete(key),
    transaction.objectStore('copies').delete(key),
    transaction.done,
  ]);
}

/** Whether something of it waits to be sent, or for the person to take it. */
export function holdsWork(line: Restored | null): boolean {
  if (!line) return false;
  const { unsent, kept, aside } = line.work;
  return unsent.length > 0 || kept.length > 0 || Boolean(aside?.length);
}

/** One client's line in IndexedDB. A disk that refuses is told once and then left alone. */
export class IndexedStore implements WorkStore {
  private readonly database: LineDatabase;
  private readonly key: LineKey;
  private readonly broken: (problem: unknown) => void;
  private readonly journal: Journal;
  private readonly writer = new LatestWriter(({ work, copy }) => this.put(work, copy));
  private stamp: number;
  /** False once the disk has refused: then nothing outlives this page. */
  usable = true;

  constructor(
    database: LineDatabase,
    key: LineKey,
    broken: (problem: unknown) => void,
    restored: Restored | null = null,
  ) {
    this.database = database;
    this.key = key;
    this.broken = broken;
    this.journal = new Journal(key);
    this.stamp = restored ? stampOf(restored.work) : 0;
  }

  save(work: Work, copy: Copy | null): Promise<void> {
    if (!this.usable) return Promise.resolve();
    const stamped = { ...work, stamp: ++this.stamp };
    this.journal.write(stamped);
    return this.writer.write(stamped, copy);
  }

  /** In one go: a page that goes meanwhile leaves neither the document here nor loses the words. */
  async forget(kept: string[]): Promise<void> {
    this.usable = false;
    const transaction = this.database.transaction(['work', 'copies'], 'readwrite');
    const works = transaction.objectStore('work');
    const old = (await works.get(this.key)) ?? Journal.read(this.key);
    const nothing = { unsent: [], decisions: [], tail: [], inFlight: null, aside: [] };
    const rest = { ...nothing, kept, stamp: ++this.stamp };
    await Promise.all([
      old && kept.length > 0
        ? works.put({ ...old, ...rest, at: Date.now() }, this.key)
        : works.delete(this.key),
      transaction.objectStore('copies').delete(this.key),
      transaction.done,
    ]);
    this.journal.clear();
  }

  private async put(work: Work, copy: Copy | null): Promise<void> {
    // What waited behind another image must not bring back what was forgotten meanwhile.
    if (!this.usable) return;
    try {
      const transaction = this.database.transaction(['work', 'copies'], 'readwrite');
      const work$ = transaction.objectStore('work').put({ ...work, at: Date.now() }, this.key);
      const copy$ = copy && transaction.objectStore('copies').put(copy, this.key);
      // Written even if the page goes in the next moment.
      transaction.commit();
      await answered(Promise.all([work$, copy$, transaction.done]));
      this.journal.written(stampOf(work));
    } catch (problem) {
      this.usable = false;
      // What goes out from now on would stand in it as not sent.
      this.journal.clear();
      this.broken(problem);
    }
  }
}
