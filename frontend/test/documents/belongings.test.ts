import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { belongings, removeAll, tidy } from '../../documents/kept-words/belongings';
import type { Restored, Work } from '../../documents/statement-editor/work';
import { Disk, emptyLocalStorage } from './disk';

let disk: Disk;
let open: Set<string>;

beforeEach(() => {
  emptyLocalStorage();
  disk = new Disk();
  open = new Set();
  const locks = {
    query: () => Promise.resolve({ held: [...open].map((client) => ({ name: client })) }),
    request: (name: string, _options: object, granted: (lock: object | null) => unknown) =>
      Promise.resolve(granted(open.has(name) ? null : {})),
  };
  Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
  const sessionStorage = { clear: () => undefined };
  Object.defineProperty(globalThis, 'sessionStorage', {
    value: sessionStorage,
    configurable: true,
  });
});

function leave(owner: string, document: string, client: string, ...words: string[]): void {
  const key = [owner, document, client].join();
  const work = { unsent: words, kept: [], tail: [], inFlight: null } as unknown as Work;
  disk.tables.work.set(key, work);
  disk.tables.copies.set(key, { doc: {}, version: 0, ordinal: 0 });
}

function draft(owner: string, document: string, text: string): void {
  localStorage.setItem(
    `comment-draft ${owner} ${document} new`,
    JSON.stringify({ text, about: {} }),
  );
}

const store = () => Promise.resolve(disk.database);
const read = ({ work }: Restored) => Promise.resolve([...work.kept, ...work.unsent.map(String)]);
const left = (table: 'work' | 'copies') => [...disk.tables[table].keys()].sort();

async function found(owner: string, alsoOpen = false) {
  const { own, others } = await belongings(owner, read, alsoOpen, store);
  const words = await Promise.all(
    own.map(async (one) => {
      const words = (await one.words()).flatMap(({ pieces }) => pieces);
      return [one.document, one.kind, ...words].join(' ');
    }),
  );
  return { words: words.sort(), others };
}

test("of a text that one may not read any more, one's words stay and nothing else", async () => {
  leave('me', 'mine', 'a', 'here');
  leave('me', 'mine', 'b');
  leave('me', 'closed', 'c', 'away');
  leave('me', 'closed', 'd');
  await tidy('me', () => Promise.resolve(new Set(['mine'])), read, store);
  assert.deepEqual(left('work'), ['me,closed,c', 'me,mine,a', 'me,mine,b']);
  assert.deepEqual(left('copies'), ['me,mine,a', 'me,mine,b']);
  assert.deepEqual(await found('me'), { words: ['closed text away', 'mine text here'], others: 0 });
  await tidy('me', () => Promise.resolve(new Set(['mine'])), read, store);
  assert.deepEqual((await found('me')).words, ['closed text away', 'mine text here']);
});

test('nothing is touched where the server does not answer, or a window has the text open', async () => {
  leave('me', 'closed', 'c');
  await assert.rejects(tidy('me', () => Promise.reject(new Error('offline')), read, store));
  open.add('co-drafting:c');
  await tidy('me', () => Promise.resolve(new Set()), read, store);
  assert.deepEqual(left('copies'), ['me,closed,c']);
});

test('others leave what they have not sent, which is shown to nobody else', async () => {
  leave('they', 'theirs', 'a', 'secret');
  leave('they', 'read', 'b');
  draft('they', 'theirs', 'also secret');
  await tidy('me', () => Promise.resolve(new Set()), read, store);
  assert.deepEqual(left('copies'), ['they,theirs,a']);
  assert.deepEqual(await found('me'), { words: [], others: 1 });
});

test('what a window tells that has the text open is told elsewhere only where all are closed', async () => {
  leave('me', 'mine', 'a', 'here');
  open.add('co-drafting:a');
  leave('they', 'mine', 'b', 'theirs');
  open.add('co-drafting:b');
  assert.deepEqual((await found('me')).words, []);
  assert.deepEqual((await belongings('me', read, false, store)).open, ['a']);
  assert.deepEqual((await found('me', true)).words, ['mine text here']);
  assert.deepEqual((await belongings('me', read, true, store)).open, []);
});

test("removes all of one's own on leaving, and nothing of anybody else", async () => {
  leave('me', 'mine', 'a', 'here');
  leave('they', 'theirs', 'b', 'secret');
  draft('me', 'mine', 'a remark');
  draft('they', 'mine', 'another');
  assert.deepEqual((await found('me')).words, ['mine comment a remark', 'mine text here']);
  await removeAll('me', store);
  assert.deepEqual(left('work'), ['they,theirs,b']);
  assert.deepEqual(await found('me'), { words: [], others: 2 });
});

test('words are told by why they are here', async () => {
  leave('me', 'mine', 'a', 'waits');
  const aside = [{ steps: 'for later' }];
  Object.assign(disk.tables.work.get('me,mine,a') as Work, { kept: ['apart'], aside });
  draft('me', 'mine', 'a remark');
  const all = ({ work }: Restored) =>
    Promise.resolve([
      ...work.kept,
      ...(work.aside ?? []).map(({ steps }) => String(steps)),
      ...work.unsent.map(String),
    ]);
  const { own } = await belongings('me', all, false, store);
  assert.deepEqual(await Promise.all(own.map((one) => one.words())), [
    [
      { reason: 'waits', pieces: ['waits'] },
      { reason: 'aside', pieces: ['for later'] },
      { reason: 'apart', pieces: ['apart'] },
    ],
    [{ reason: 'comment', pieces: ['a remark'] }],
  ]);
});
