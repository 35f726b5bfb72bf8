import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  IndexedStore,
  type LineDatabase,
  type LineKey,
} from '../../documents/statement-editor/store';
import type { Copy, Work } from '../../documents/statement-editor/work';

const KEY: LineKey = ['owner', 'document', 'client'];

/** As much of IndexedDB as a store needs; a transaction writes when it is done. */
class Disk {
  readonly tables: Record<string, Map<string, unknown>> = { work: new Map(), copies: new Map() };
  transactions = 0;

  readonly database = {
    transaction: () => {
      this.transactions++;
      const acts: (() => void)[] = [];
      const done = new Promise<void>((resolve) =>
        setTimeout(() => {
          for (const act of acts) act();
          resolve();
        }, 5),
      );
      return {
        done,
        commit: () => undefined,
        objectStore: (name: string) => ({
          get: (key: LineKey) => Promise.resolve(this.tables[name].get(key.join())),
          put: (value: unknown, key: LineKey) =>
            void acts.push(() => this.tables[name].set(key.join(), value)),
          delete: (key: LineKey) => void acts.push(() => this.tables[name].delete(key.join())),
        }),
      };
    },
  } as unknown as LineDatabase;
}

function refuse(problem: unknown): void {
  throw problem;
}

function work(...kept: string[]): Work {
  return { kept, unsent: [{ stepType: 'replace' }], tail: [] } as unknown as Work;
}

const copy: Copy = { doc: { type: 'doc' }, version: 3, ordinal: 2 };

test('forgets the document and the steps in one go, and keeps the words', async () => {
  const disk = new Disk();
  const store = new IndexedStore(disk.database, KEY, refuse);
  await store.save(work(), copy);
  const before = disk.transactions;
  await store.forget(['mine']);
  assert.equal(disk.transactions, before + 1);
  assert.equal(disk.tables.copies.size, 0);
  const left = disk.tables.work.get(KEY.join()) as Work;
  assert.deepEqual([left.kept, left.unsent], [['mine'], []]);
  await store.forget([]);
  assert.equal(disk.tables.work.size, 0);
});

test('what waited to be written does not bring back what was forgotten', async () => {
  const disk = new Disk();
  const store = new IndexedStore(disk.database, KEY, refuse);
  const first = store.save(work(), copy);
  const second = store.save(work(), copy);
  await store.forget([]);
  await Promise.all([first, second]);
  assert.equal(disk.tables.copies.size, 0);
  assert.equal(disk.tables.work.size, 0);
});
