import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { Node } from 'prosemirror-model';
import { rejected } from '../../documents/statement-editor/suggesting/rejection';
import { suggested } from '../../documents/statement-editor/suggesting/suggest';
import { anything } from './gestures';
import { schema } from './fixtures';
import { Random } from './random';
import { Suggester, start } from './suggester';

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
  assert.ok(vectors.length >= 50);
  for (const { doc, own, rejected: expected } of vectors) {
    const found = rejected(Node.fromJSON(schema, doc), (id) => own.includes(id));
    assert.equal(JSON.stringify(found), JSON.stringify(expected));
  }
});

/** Texts in which three people have suggested this and that, and what is left without one of them. */
function made(): Vector[] {
  return Array.from({ length: 60 }, (_, seed) => {
    const random = new Random(seed);
    const people = ['1', '2', '3'].map((digit) => new Suggester(digit, uuid));
    let state = start(random);
    for (let turn = 0; turn < 14; turn++) {
      const meant = anything(state, random);
      const said = meant && suggested(state, meant.transaction, people[random.below(3)]);
      if (said) state = state.apply(said);
    }
    const { is } = people[0];
    const { doc } = state;
    return {
      doc: doc.toJSON(),
      own: [...new Set(ids(doc))].filter(is),
      rejected: rejected(doc, is).toJSON(),
    };
  });
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
