import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Mark, Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import {
  type Chosen,
  deletionOn,
  idOf,
  insertionOn,
  isModification,
  isOthers,
  othersIn,
} from '../../documents/statement-editor/suggesting/marks';
import { SEAM, rejected } from '../../documents/statement-editor/suggesting/rejection';
import { accept, reject } from '../../documents/statement-editor/suggesting/resolution';
import { suggested } from '../../documents/statement-editor/suggesting/suggest';
import { anything } from './gestures';
import { schema } from './fixtures';
import { Random } from './random';
import { Suggester, isValid, marked, split, start } from './suggester';

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
  assert.ok(vectors.length >= 150);
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

test('what was there before comes under no insertion, nor goes', () => {
  let handed = 0;
  const docs = [...texts(300), ...wildlySplit(300), ...besideOthers(), ...suggestedTexts()];
  for (const { doc, people } of docs) {
    const [{ is }, other] = people;
    const left = rejected(doc, is);
    assert.equal(freeWords(left), freeWords(doc));
    assert.equal(freeWords(rejected(left, other.is)), freeWords(doc));
    if (splits(left, is) > splits(doc, is)) handed++;
  }
  assert.ok(handed > 30, `${handed}`);
});

test('a border goes with the last of those whose block stands before it', () => {
  for (const { doc, people, words } of besideOthers()) {
    const [ama, jean] = people.map(({ is }) => is);
    const once = rejected(doc, ama);
    assert.ok(once.textContent.includes('Jean'));
    assert.equal(words, rejected(once, jean).toString());
    assert.equal(words, rejected(rejected(doc, jean), ama).toString());
    assert.equal(words, rejected(doc, () => true).toString());
  }
});

test('whoever takes a suggestion back leaves what rejecting it means, step by step', () => {
  let withOthers = 0;
  for (const { doc, people } of [...texts(600), ...besideOthers()]) {
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

test('joins nothing that stays to a block of others that may go', () => {
  const { insertion, modification } = schema.marks;
  const theirs = insertion.create({ id: uuid('2', 0) });
  const join = modification.create({ id: uuid('1', 0), type: 'join', newValue: 1 });
  const p = (words: string, marks: Mark[]) =>
    schema.node('paragraph', null, [schema.text(words)], marks);
  const doc = schema.node('doc', null, [p('theirs', [theirs]), p('text', [join])]);
  const accepted = accept(new Transform(doc), (id) => id === idOf(join)).doc;
  same(
    rejected(accepted, () => true),
    schema.node('doc', null, [p('text', [])]),
  );
  const both = accept(new Transform(doc), () => true).doc;
  same(both, schema.node('doc', null, [p('theirstext', [])]));
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

interface Text {
  doc: Node;
  people: Suggester[];
}

function* texts(count: number): Generator<Text> {
  for (let seed = 0; seed < count; seed++) {
    const people = three();
    const random = new Random(seed);
    const doc = marked(random, people);
    yield { doc, people };
    yield { doc: split(doc, random, people, false), people };
  }
}

function* wildlySplit(count: number): Generator<Text> {
  for (let seed = 0; seed < count; seed++) {
    const people = three();
    const random = new Random(seed);
    yield { doc: split(marked(random, people), random, people, true), people };
  }
}

function three(): Suggester[] {
  return ['1', '2', '3'].map((digit) => new Suggester(digit, uuid));
}

/** Texts of one paragraph or point that the first split, with a block before it in which the second wrote. */
function besideOthers(): (Text & { words: string })[] {
  const { nodes, marks } = schema;
  const text = (words: string, ...on: Mark[]) => schema.text(words, on);
  const p = (content: Node | Node[], ...on: Mark[]) => nodes.paragraph.create(null, content, on);
  const item = (content: Node | Node[], ...on: Mark[]) => nodes.list_item.create(null, content, on);
  const list = (...items: Node[]) => nodes.bullet_list.create(null, items);
  const cases: [string, (by: (who: number) => Mark, from: (levels: number) => Mark) => Node[]][] = [
    [
      'doc(paragraph("Before. After."))',
      (by, from) => [
        p([text('Before.'), text('One.', by(0))]),
        p([text('Two.'), text('Jean', by(1))], by(0)),
        p([text('Three.', by(0)), text(' After.')], from(1)),
      ],
    ],
    [
      'doc(paragraph("Before. After."))',
      (by, from) => [
        p(text('Before.')),
        p(text('Jean', by(1)), by(0)),
        p(text('Jean', by(1)), by(0)),
        p(text('Three.'), by(0)),
        p(text(' After.'), from(1)),
      ],
    ],
    [
      'doc(paragraph("Before. After."))',
      (by, from) => [p(text('Before.')), p(text('Jean'), by(1)), p(text(' After.'), from(1))],
    ],
    [
      'doc(paragraph("Before. After."))',
      (by, from) => [
        p(text('Before.')),
        list(item(p([text('Two.'), text('Jean', by(1))]))).mark([by(0)]),
        p(text(' After.'), from(1)),
      ],
    ],
    [
      'doc(paragraph("Before. After. Last."))',
      (by, from) => [
        p(text('Before.')),
        p(text('Jean', by(1)), by(0)),
        p(text(' After.'), from(1)),
        p(text(' Last.'), from(1)),
      ],
    ],
    [
      'doc(bullet_list(list_item(paragraph("Before. After."))))',
      (by, from) => [
        list(
          item(p(text('Before.'))),
          item(p(text('Jean', by(1))), by(0)),
          item(p(text(' After.')), from(2)),
        ),
      ],
    ],
    [
      'doc(bullet_list(list_item(paragraph("Before. After."))))',
      (by, from) => [
        list(
          item([p(text('Before.')), p(text('Jean', by(1)), by(0))]),
          item(p(text(' After.')), from(2)),
        ),
      ],
    ],
    [
      'doc(blockquote(bullet_list(list_item(paragraph("Before. After.")))))',
      (by, from) => [
        nodes.blockquote.create(null, [
          list(item(p(text('Before.'))), item(p(text('Jean', by(1))), by(0))),
        ]),
        nodes.blockquote.create(null, [list(item(p(text(' After.'))))], [from(4)]),
      ],
    ],
    [
      'doc(paragraph("Before."), paragraph(" After."))',
      (by) => {
        const own = by(0);
        return [
          p(text('Before.')),
          p([text('Jean', by(1)), text(SEAM, own)], own),
          p([text(SEAM, own), text(' After.')]),
        ];
      },
    ],
    [
      'doc(paragraph("Before."), paragraph(" After."))',
      (by) => {
        const join = marks.modification.create({ ...by(0).attrs, type: 'join', newValue: 1 });
        return [p(text('Before.')), p(text('Jean', by(1)), by(0)), p(text(' After.'), join)];
      },
    ],
  ];
  return cases.map(([words, blocksOf]) => {
    const people = three();
    const by = (who: number) => marks.insertion.create({ id: people[who].begin() });
    const from = (levels: number) =>
      marks.modification.create({ id: people[0].begin(), type: 'split', newValue: levels });
    return { doc: nodes.doc.create(null, blocksOf(by, from)), people, words };
  });
}

/** What nobody inserted. */
function freeWords(doc: Node): string {
  let words = '';
  doc.descendants((node) => {
    if (insertionOn(node, () => true)) return false;
    if (node.isLeaf && node.isInline) words += node.text ?? node.type.name;
    return true;
  });
  return words;
}

function splits(doc: Node, chosen: Chosen): number {
  let count = 0;
  doc.descendants(({ marks }) => {
    count += marks.filter((mark) => isModification(mark, 'split') && !chosen(idOf(mark))).length;
  });
  return count;
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

function same(one: Node, other: Node): void {
  assert.ok(one.eq(other), `${JSON.stringify(one)}\n${JSON.stringify(other)}`);
}

/** Texts in which three people have suggested this and that, and what is left without one of them. */
function made(): Vector[] {
  const all = [...suggestedTexts(), ...texts(30), ...wildlySplit(30), ...besideOthers()];
  return all.map(({ doc, people }) => vector(doc, people[0]));
}

function suggestedTexts(): Text[] {
  return Array.from({ length: 60 }, (_, seed) => {
    const random = new Random(seed);
    const people = three();
    let state = start(random);
    for (let turn = 0; turn < 14; turn++) {
      const meant = anything(state, random);
      const said = meant && suggested(state, meant.transaction, people[random.below(3)]);
      if (said) state = state.apply(said);
    }
    return { doc: state.doc, people };
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
