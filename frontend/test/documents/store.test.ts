import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { IndexedStore, type LineKey } from '../../documents/statement-editor/store';
import type { Copy, Work } from '../../documents/statement-editor/work';
import { Disk, emptyLocalStorage } from './disk';

const KEY: LineKey = ['owner', 'document', 'client'];

beforeEach(emptyLocalStorage);

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
