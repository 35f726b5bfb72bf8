import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Journal } from '../../documents/statement-editor/journal';
import {
  clientsOf,
  IndexedStore,
  type LineKey,
  remove,
  restore,
} from '../../documents/statement-editor/store';
import type { Copy, Work } from '../../documents/statement-editor/work';
import { Disk, emptyLocalStorage } from './disk';

const KEY: LineKey = ['owner', 'document', 'client'];

let disk: Disk;

beforeEach(() => {
  emptyLocalStorage();
  disk = new Disk();
});

/** On a text of so many batches, of which the last ones are not in the copy. */
function typed(words: string, ordinal = 3, tail: number[] = []): Work {
  const unsent = [...words].map((text) => ({
    stepType: 'replace',
    slice: { content: [{ text }] },
  }));
  return { kept: [], unsent, tail, ordinal, inFlight: null } as unknown as Work;
}

function copyAt(ordinal: number): Copy {
  return { doc: { type: 'doc' }, version: ordinal, ordinal };
}

async function openStore(): Promise<IndexedStore> {
  return new IndexedStore(disk.database, KEY, refuse, await restore(disk.database, KEY));
}

/** A page that goes hears nothing of its disk any more. */
const refuse = () => undefined;

async function found(): Promise<{ words: string; kept: string[] } | null> {
  const line = await restore(disk.database, KEY);
  if (!line) return null;
  const { unsent, kept } = line.work;
  const words = unsent.map((step) => JSON.stringify(step).match(/"text":"(.)"/)?.[1]).join('');
  return { words, kept };
}

test('the last keys before the page goes are there again', async () => {
  const store = await openStore();
  await store.save(typed(''), copyAt(3));
  void store.save(typed('a'), null);
  void store.save(typed('ab'), null);
  void store.save(typed('abc'), null);
  disk.lose();
  assert.deepEqual(await found(), { words: 'abc', kept: [] });
});

test('once IndexedDB has it, nothing of it stands anywhere else', async () => {
  const store = await openStore();
  await store.save(typed(''), copyAt(3));
  void store.save(typed('a'), null);
  await store.save(typed('ab'), null);
  assert.deepEqual(Journal.keys(), []);
  assert.deepEqual(await found(), { words: 'ab', kept: [] });
});

test('what IndexedDB has is not older than a journal that was not cleared in time', async () => {
  const store = await openStore();
  await store.save(typed(''), copyAt(3));
  void store.save(typed('abc'), null);
  const late = localStorage.getItem('co-drafting-journal owner document client');
  await store.save(typed('abcd'), null);
  localStorage.setItem('co-drafting-journal owner document client', late!);
  assert.deepEqual(await found(), { words: 'abcd', kept: [] });
});

test('steps upon a copy that never came to the disk are words that are kept, once', async () => {
  const store = await openStore();
  await store.save(typed(''), copyAt(3));
  void store.save(typed('a', 9), copyAt(9));
  void store.save(typed('ab', 9), null);
  disk.lose();
  assert.deepEqual(await found(), { words: '', kept: ['ab'] });
  const next = await openStore();
  void next.save({ ...typed(''), kept: ['ab'] }, null);
  disk.lose();
  assert.deepEqual(await found(), { words: '', kept: ['ab'] });
  await (await openStore()).save({ ...typed(''), kept: [] }, null);
  assert.deepEqual([await found(), Journal.keys()], [{ words: '', kept: [] }, []]);
});

test('steps upon a copy that is being written stand on the one before as well', async () => {
  const store = await openStore();
  await store.save(typed(''), copyAt(3));
  void store.save(typed('a', 5, [4, 5]), copyAt(5));
  void store.save(typed('ab', 6, [4, 5, 6]), null);
  disk.lose();
  assert.deepEqual(await found(), { words: 'ab', kept: [] });
});

test('a line that IndexedDB has never heard of is found, and removed', async () => {
  const store = await openStore();
  void store.save(typed('abc'), copyAt(3));
  disk.lose();
  assert.deepEqual(await clientsOf(disk.database, 'owner', 'document'), [
    { client: 'client', unsent: true },
  ]);
  assert.deepEqual(await found(), { words: '', kept: ['abc'] });
  await remove(disk.database, KEY);
  assert.equal(await found(), null);
});

test('where the text is not to be read any more, nothing but words stays of the last keys', async () => {
  const store = await openStore();
  await store.save(typed(''), copyAt(3));
  void store.save(typed('abc'), null);
  await store.forget(['abc']);
  assert.deepEqual([await found(), Journal.keys()], [{ words: '', kept: ['abc'] }, []]);
});
