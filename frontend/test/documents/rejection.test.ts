import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import {
  type Chosen,
  deletionOn,
  idOf,
  insertionOn,
  isOthers,
  othersIn,
} from '../../documents/statement-editor/suggesting/marks';
import { rejected } from '../../documents/statement-editor/suggesting/rejection';
import { accept, reject } from '../../documents/statement-editor/suggesting/resolution';
import { suggested } from '../../documents/statement-editor/suggesting/suggest';
import { anything } from './gestures';
import { schema } from './fixtures';
import { Random } from './random';
import { Suggester, marked, start } from './suggester';

interface Vector {
  doc: unknown;
  own: string[];
  rejected: unknown;
}

const FILE = new URL(
  '../../../src/test/resources/org/kpcsc/workspace/documents/suggestion/rejections.json',
  import.meta.url,
);

/* The server's tests read the same file: so both mean the same by rejecting. */
test('rejects as the server does', () => {
  if (process.env.WRITE_REJECTIONS) writeFileSync(FILE, `${JSON.stringify(made())}\n`);
  const vectors = JSON.parse(readFileSync(FILE, 'utf8')) as Vector[];
  assert.ok(vectors.length >= 110);
  for (const { doc, own, rejected: expected } of vectors) {
    const found = rejected(Node.fromJSON(schema, doc), (id) => own.includes(id));
    assert.equal(JSON.stringify(found), JSON.stringify(expected));
  }
});

test('rejecting twice is rejecting once, and leaves the same words in whatever order', () => {
  for (const { doc, people } of texts(300)) {
    const [ama, jean, rui] = people.map(({ is }) => is);
    const once = rejected(doc, ama);
    same(rejected(once, ama), once);
    const both = rejected(doc, (id) => ama(id) || jean(id));
    assert.equal(rejected(once, jean).textContent, both.textContent);
    assert.equal(rejected(rejected(doc, jean), ama).textContent, both.textContent);
    const nobody = rejected(doc, () => true);
    same(rejected(rejected(once, rui), jean), nobody);
    same(rejected(rejected(rejected(doc, rui), jean), ama), nobody);
  }
});

test('nothing goes that others wrote, and nothing stays of what they did not', () => {
  let kept = 0;
  for (const { doc, people } of texts(300)) {
    const [{ is }] = people;
    const left = rejected(doc, is);
    assert.equal(othersWords(left, is), othersWords(doc, is));
    left.descendants(({ marks }) => assert.ok(!marks.some((mark) => is(idOf(mark)))));
    left.descendants((node) => {
      if (node.isBlock && othersIn(node, is) && isOthers(node, is)) kept++;
    });
  }
  assert.ok(kept > 100, `${kept}`);
});

test('whoever takes a suggestion back leaves what rejecting it means, step by step', () => {
  let withOthers = 0;
  for (const { doc, people } of texts(600)) {
    const [{ is }] = people;
    const left = rejected(doc, is);
    if (!isValid(left)) continue;
    if (holdsHeir(doc, is)) withOthers++;
    const { doc: after, docs } = reject(new Transform(doc), is);
    after.check();
    same(after, left);
    for (const between of docs) same(rejected(between, is), left);
  }
  assert.ok(withOthers > 50, `${withOthers}`);
});

test('keeps what was accepted, whoever else is rejected then', () => {
  let inOthersBlocks = 0;
  for (const { doc, people } of texts(600)) {
    const [{ is }] = people;
    const transform = accept(new Transform(doc), is);
    transform.doc.check();
    reject(transform, () => true);
    transform.doc.check();
    for (const { node, at, inOthers } of settledBy(doc, is)) {
      const from = transform.mapping.map(at, 1);
      const to = transform.mapping.map(at + node.nodeSize, -1);
      const where = `${JSON.stringify(doc)}\n${JSON.stringify(transform.doc)}\n${at}`;
      assert.equal(to - from, node.nodeSize, where);
      if (node.isText) assert.equal(transform.doc.textBetween(from, to), node.text, where);
      else assert.equal(transform.doc.nodeAt(from)!.type, node.type, where);
      if (inOthers) inOthersBlocks++;
    }
  }
  assert.ok(inOthersBlocks > 100, `${inOthersBlocks}`);
});

test('leaves to others in their block what is theirs, and no more', () => {
  const { insertion } = schema.marks;
  const [mine, theirs] = ['1', '2'].map((digit) => insertion.create({ id: uuid(digit, 0) }));
  const block = schema.node(
    'paragraph',
    null,
    [schema.text('not '), schema.text('all ', [mine]), schema.text('of them')],
    [theirs],
  );
  const { doc } = accept(
    new Transform(schema.node('doc', null, [block])),
    (id) => id === idOf(mine),
  );
  const left = [
    schema.text('not ', [theirs]),
    schema.text('all '),
    schema.text('of them', [theirs]),
  ];
  same(doc, schema.node('doc', null, [schema.node('paragraph', null, left)]));
});

test('leaves a table and a list their shape where words in them are accepted', () => {
  const { insertion } = schema.marks;
  const [mine, theirs] = ['1', '2'].map((digit) => insertion.create({ id: uuid(digit, 0) }));
  const p = (...words: Node[]) => schema.node('paragraph', null, words);
  const cell = (...words: Node[]) => schema.node('table_cell', null, [p(...words)]);
  const row = (...cells: Node[]) => schema.node('table_row', null, cells);
  const word = schema.text('word');
  const kept = schema.text('kept', [mine]);
  const table = schema.node('table', null, [row(cell(kept), cell(word)), row(cell(word), cell())]);
  const item = schema.node('list_item', null, [p(word), p(word), p(kept)]);
  const doc = schema.node('doc', null, [
    table.mark([theirs]),
    schema.node('bullet_list', null, [item, schema.node('list_item', null, [p(word)])], [theirs]),
  ]);
  const transform = accept(new Transform(doc), (id) => id === idOf(mine));
  const empty = row(cell(), cell());
  const clean = schema.text('kept');
  const expected = schema.node('doc', null, [
    schema.node('table', null, [row(cell(clean), cell()), empty]),
    schema.node('bullet_list', null, [schema.node('list_item', null, [p(), p(clean)])]),
  ]);
  same(
    rejected(transform.doc, () => true),
    expected,
  );
  same(reject(transform, () => true).doc, expected);
});

interface Settled {
  node: Node;
  at: number;
  /** Whether it stands in something that others insert. */
  inOthers: boolean;
}

/** The words and other leaves that accepting somebody's suggestions leaves to nobody. */
function settledBy(doc: Node, is: Chosen): Settled[] {
  const found: Settled[] = [];
  const walk = (parent: Node, start: number, within: boolean, inOthers: boolean) => {
    parent.forEach((node, offset) => {
      const inserts = node.marks.filter((mark) => mark.type.name === 'insertion');
      const others = inserts.some((mark) => !is(idOf(mark)));
      const settled = inserts.length > 0 ? !others : within;
      if (deletionOn(node, is)) return;
      if (node.isLeaf && settled) found.push({ node, at: start + offset, inOthers });
      walk(node, start + offset + 1, settled, inOthers || others);
    });
  };
  walk(doc, 0, false, false);
  return found;
}

function* texts(count: number): Generator<{ doc: Node; people: Suggester[] }> {
  for (let seed = 0; seed < count; seed++) {
    const people = ['1', '2', '3'].map((digit) => new Suggester(digit, uuid));
    yield { doc: marked(new Random(seed), people), people };
  }
}

/** What bears others' insertions, and none of the chosen. */
function othersWords(doc: Node, chosen: Chosen): string {
  let words = '';
  doc.descendants((node) => {
    if (!node.isLeaf || !isOthers(node, chosen)) return;
    words += node.text ?? node.type.name;
  });
  return words;
}

function holdsHeir(doc: Node, chosen: Chosen): boolean {
  let found = false;
  doc.descendants((node) => {
    found ||= Boolean(insertionOn(node, chosen) && othersIn(node, chosen));
  });
  return found;
}

function isValid(doc: Node): boolean {
  try {
    doc.check();
    return true;
  } catch {
    return false;
  }
}

function same(one: Node, other: Node): void {
  assert.ok(one.eq(other), `${JSON.stringify(one)}\n${JSON.stringify(other)}`);
}

/** Texts in which three people have suggested this and that, and what is left without one of them. */
function made(): Vector[] {
  const arbitrary = [...texts(60)].map(({ doc, people }) => vector(doc, people[0]));
  return [...suggestedTexts(), ...arbitrary];
}

function suggestedTexts(): Vector[] {
  return Array.from({ length: 60 }, (_, seed) => {
    const random = new Random(seed);
    const people = ['1', '2', '3'].map((digit) => new Suggester(digit, uuid));
    let state = start(random);
    for (let turn = 0; turn < 14; turn++) {
      const meant = anything(state, random);
      const said = meant && suggested(state, meant.transaction, people[random.below(3)]);
      if (said) state = state.apply(said);
    }
    return vector(state.doc, people[0]);
  });
}

function vector(doc: Node, { is }: Suggester): Vector {
  return {
    doc: doc.toJSON(),
    own: [...new Set(ids(doc))].filter(is),
    rejected: rejected(doc, is).toJSON(),
  };
}

function ids(doc: Node): string[] {
  const found: string[] = [];
  doc.descendants(({ marks }) => {
    for (const { attrs } of marks) if (typeof attrs.id === 'string') found.push(attrs.id);
  });
  return found;
}

function uuid(digit: string, count: number): string {
  return `${digit}0000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
}
