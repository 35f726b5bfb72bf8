import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fragment, Slice } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { Authorship, type Writer } from '../../documents/statement-editor/authorship';
import { Placed } from '../../documents/statement-editor/placed';
import type { Author, Batch } from '../../documents/statement-editor/wire';
import { schema } from './fixtures';
import { Random } from './random';

const writer = (person: string): Writer => ({
  person,
  organisation: 'o',
  name: person,
  acronym: 'O',
  colour: '#000000',
});
const known = ({ person }: Author) => writer(person);

function insertion(at: number, text: string): Step {
  return new ReplaceStep(at, at, new Slice(Fragment.from(schema.text(text)), 0, 0));
}

function deletion(from: number, to: number): Step {
  return new ReplaceStep(from, to, Slice.empty);
}

function batch(version: number, person: string): Batch {
  const author = { person, organisation: 'o' };
  return { ordinal: version + 1, version, client: person, seq: 1, author, steps: [] };
}

function seen(authorship: Authorship, unsent: readonly Step[] = []) {
  return authorship
    .onScreen(unsent.map((step) => step.getMap()))
    .map(({ from, to, writer }) => `${from}-${to} ${writer.person}`);
}

test('carries what the server told through later batches', () => {
  const authorship = new Authorship(known);
  authorship.reset(5);
  authorship.take({ version: 5, writers: [writer('a')], ranges: [[1, 11, 0, 0]] });
  authorship.advance(batch(5, 'b'), [insertion(4, 'xy').getMap()]);
  assert.deepEqual(seen(authorship), ['1-4 a', '4-6 b', '6-13 a']);
  authorship.advance(batch(6, 'b'), [deletion(2, 5).getMap()]);
  assert.deepEqual(seen(authorship), ['1-2 a', '2-3 b', '3-10 a']);
  assert.deepEqual(seen(authorship, [insertion(5, '!')]), ['1-2 a', '2-3 b', '3-11 a']);
});

test('waits for a version that is not here yet, and catches up with one that is past', () => {
  const authorship = new Authorship(known);
  authorship.reset(5);
  assert.equal(
    authorship.take({ version: 6, writers: [writer('b')], ranges: [[1, 3, 0, 0]] }),
    true,
  );
  assert.deepEqual(seen(authorship), []);
  authorship.advance(batch(5, 'b'), [insertion(1, 'xy').getMap()]);
  assert.deepEqual(seen(authorship), ['1-3 b']);
  authorship.advance(batch(6, 'c'), [insertion(3, 'z').getMap()]);
  const late = { version: 6, writers: [writer('b')], ranges: [[1, 3, 0, 0]] as never };
  assert.equal(authorship.take(late), true);
  assert.deepEqual(seen(authorship), ['1-3 b', '3-4 c']);
  assert.equal(authorship.take({ ...late, version: 2 }), false);
});

test('keeps apart what one person wrote minutes after the rest', () => {
  const authorship = new Authorship(known);
  authorship.reset(5);
  const later = 9 * 60_000;
  const ranges: [number, number, number, number][] = [
    [1, 4, 0, 0],
    [4, 6, 0, 59_999],
    [6, 9, 0, later],
  ];
  authorship.take({ version: 5, writers: [writer('a')], ranges });
  authorship.advance(batch(5, 'b'), [insertion(9, '.').getMap()]);
  assert.deepEqual(
    authorship
      .onScreen([])
      .map(({ from, to, at }) => [from, to, at])
      .slice(0, 2),
    [
      [1, 6, 0],
      [6, 9, later],
    ],
  );
});

test('asks anew, once, who wrote words that somebody restored', () => {
  const { authorship, advance } = restoring('ana');
  authorship.take({ version: 0, writers: [writer('a')], ranges: [[1, 11, 0, 0]] });
  advance('ana', 1);
  advance('jean', 2);
  assert.equal(authorship.asksAnew(), false);
  advance('of a restoring', 1);
  assert.equal(authorship.take({ version: 2, writers: [], ranges: [] }), false);
  assert.deepEqual([authorship.asksAnew(), authorship.asksAnew()], [true, false]);
  authorship.take({ version: 3, writers: [writer('a')], ranges: [[1, 6, 0, 0]] });
  assert.deepEqual(seen(authorship), ['1-6 a']);
});

test('asks nothing about a restoring while nobody is shown', () => {
  const { authorship, advance } = restoring('ana');
  advance('of a restoring', 1);
  assert.equal(authorship.asksAnew(), false);
});

/** What has a place in the text of a client, and a way to take in a batch of some client. */
function restoring(own: string) {
  const placed = new Placed(own);
  let version = 0;
  placed.reset(version);
  let doc = schema.node('doc', null, [schema.node('paragraph')]);
  const advance = (client: string, seq: number) => {
    const step = insertion(1, 'x');
    const docs = [doc, (doc = step.apply(doc).doc!)];
    placed.advance({ ...batch(version++, client), seq }, { docs, steps: [step] });
  };
  return { authorship: placed.authorship, advance };
}

test('agrees with a reference that looks at every letter', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const random = new Random(seed);
    const authorship = new Authorship(known);
    authorship.reset(0);
    authorship.take({ version: 0, writers: [], ranges: [] });
    let letters: (string | null)[] = Array<null>(20).fill(null);
    for (let version = 0; version < 150; version++) {
      const person = 'abc'[random.below(3)];
      const from = random.below(letters.length + 1);
      const to = Math.min(letters.length, from + random.below(4));
      const count = random.below(4);
      const slice = count
        ? new Slice(Fragment.from(schema.text('x'.repeat(count))), 0, 0)
        : Slice.empty;
      authorship.advance(batch(version, person), [new ReplaceStep(from, to, slice).getMap()]);
      letters = [
        ...letters.slice(0, from),
        ...Array<string>(count).fill(person),
        ...letters.slice(to),
      ];
      const found = letters.map(() => null as string | null);
      for (const range of authorship.onScreen([])) {
        found.fill(range.writer.person, range.from, range.to);
      }
      assert.deepEqual(found, letters, `seed ${seed}, version ${version}`);
    }
  }
});
