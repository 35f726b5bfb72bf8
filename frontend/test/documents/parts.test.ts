import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, Step, Transform } from 'prosemirror-transform';
import {
  BATCH_BYTES,
  byteLength,
  DECISION_STEPS,
  fitting,
  stepJson,
} from '../../documents/statement-editor/batching';
import { canonical, canonicalDocument } from '../../documents/statement-editor/hash';
import { looseWordsOf, wordsOf } from '../../documents/statement-editor/words';
import { LatestWriter } from '../../documents/statement-editor/latest-writer';
import { stepInPieces } from '../../documents/statement-editor/pieces';
import { changedBy } from '../../documents/statement-editor/ranges';
import { filled } from '../../documents/statement-editor/texts';
import { allowedAddress, completedAddress } from '../../documents/statement-editor/links';
import type { Work } from '../../documents/statement-editor/work';
import { document, schema } from './fixtures';

test('writes the canonical form of RFC 8785', () => {
  assert.equal(
    canonical({ b: [1, null, '€\u000f'], a: { z: true, ö: 'x' } }),
    '{"a":{"z":true,"ö":"x"},"b":[1,null,"€\\u000f"]}',
  );
});

test('orders marks of one type in the canonical document', () => {
  const one = schema.marks.insertion.create({ id: 'b' });
  const two = schema.marks.insertion.create({ id: 'a' });
  const docOf = (...marks: (typeof one)[]) =>
    schema.node('doc', null, [schema.node('paragraph', null, schema.text('x', marks))]);
  assert.equal(canonicalDocument(docOf(one, two)), canonicalDocument(docOf(two, one)));
});

test('flattens nested mark sets', () => {
  const { steps } = new Transform(document('abc'))
    .addMark(1, 3, schema.marks.em.create())
    .addMark(1, 3, schema.marks.strong.create());
  const set = Step.fromJSON(schema, { stepType: 'markSet', steps: steps.map(stepJson) });
  const MarkSet = set.constructor as new (steps: Step[]) => Step;
  const nested = new MarkSet([set, steps[0]]);
  const json = stepJson(nested);
  assert.deepEqual(
    (json.steps as { stepType: string }[]).map((step) => step.stepType),
    ['addMark', 'addMark', 'addMark'],
  );
});

test('finds what a set of mark steps changes, and what an attribute is of', () => {
  const doc = document('abc', 'def');
  const { steps } = new Transform(doc)
    .addMark(1, 3, schema.marks.em.create())
    .addMark(6, 8, schema.marks.strong.create());
  const set = Step.fromJSON(schema, { stepType: 'markSet', steps: steps.map(stepJson) });
  assert.deepEqual(changedBy(set, set.apply(doc).doc!), [
    { from: 1, to: 3, newFrom: 1, newTo: 3 },
    { from: 6, to: 8, newFrom: 6, newTo: 8 },
  ]);
  const [strike] = new Transform(doc).addNodeMark(
    5,
    schema.marks.deletion.create({ id: 'a' }),
  ).steps;
  assert.deepEqual(changedBy(strike, doc), [{ from: 5, to: 10, newFrom: 5, newTo: 10 }]);
});

test('fills in a text, whatever the values look like', () => {
  assert.equal(filled('Replace {0} with {1}', '“{1}”', '“$&”'), 'Replace “{1}” with “$&”');
  assert.equal(filled('{1} comments by {0}.', 'Awa', '2'), '2 comments by Awa.');
});

test('counts the bytes of a batch, not its letters', () => {
  const steps = [
    { stepType: 'a', text: 'ééé' },
    { stepType: 'b', text: 'x' },
  ];
  assert.equal(fitting(steps, 60), 1);
  assert.equal(fitting(steps, 600), 2);
  assert.equal(fitting(steps, 1), 1);
});

test('puts no more steps into one batch than a server carries over quickly', () => {
  const steps = Array.from({ length: 3000 }, () => ({ stepType: 'a' }));
  assert.equal(fitting(steps), 250);
  assert.equal(fitting(steps, BATCH_BYTES, DECISION_STEPS), 2000);
});

test('tells the words that steps brought, without those they took away', () => {
  const before = document('abc', 'def');
  const { steps } = new Transform(before)
    .insert(1, schema.text('one '))
    .insert(5, schema.text('two '))
    .delete(1, 4)
    .insert(12, schema.text('!'));
  assert.deepEqual(
    wordsOf(before, steps).map(({ text }) => text),
    [' two ', '!'],
  );
  assert.deepEqual(
    wordsOf(before, steps, (index) => index >= 3).map(({ text }) => text),
    ['!'],
  );
});

test('finds words in steps that fit nothing any more', () => {
  const json = [{ stepType: 'replace', slice: { content: [{ type: 'text', text: 'lost' }] } }];
  assert.deepEqual(looseWordsOf(json), [{ from: 0, text: 'lost' }]);
});

test('links only to what may be linked to', () => {
  assert.equal(allowedAddress('HTTPS://example.org'), 'https://example.org');
  assert.equal(allowedAddress('java\nscript:alert(1)'), null);
  assert.equal(allowedAddress('data:text/html,x'), null);
  assert.equal(completedAddress('example.org/a'), 'https://example.org/a');
  assert.equal(completedAddress('ama@example.org'), 'mailto:ama@example.org');
  assert.equal(completedAddress('tel:+23276000000'), 'tel:+23276000000');
  assert.equal(completedAddress('javascript:alert(1)'), null);
  assert.equal(completedAddress('  '), null);
});

test('writes one image at a time and never forgets a copy', async () => {
  const written: { kept: string[]; copy: boolean }[] = [];
  const writer = new LatestWriter(async ({ work, copy }) => {
    await Promise.resolve();
    written.push({ kept: work.kept, copy: copy !== null });
  });
  const work = (name: string) => ({ kept: [name] }) as Work;
  const copy = { doc: { type: 'doc' }, version: 0, ordinal: 0 };
  const first = writer.write(work('1'), null);
  void writer.write(work('2'), copy);
  const last = writer.write(work('3'), null);
  await Promise.all([first, last]);
  assert.deepEqual(written, [
    { kept: ['1'], copy: false },
    { kept: ['3'], copy: true },
  ]);
});

const long = 'Ce que l’on dit de nous. '.repeat(20_000);
const item = (text: string) =>
  schema.node('list_item', null, [schema.node('paragraph', null, schema.text(text))]);
const tooMuch: Record<string, Slice> = {
  'one paragraph': new Slice(document(long + long).content, 1, 1),
  'many paragraphs': new Slice(
    document(...long.match(/.{1,900}/g)!, ...long.match(/.{1,900}/g)!).content,
    1,
    1,
  ),
  'one list': new Slice(
    Fragment.from(schema.node('bullet_list', null, (long + long).match(/.{1,900}/g)!.map(item))),
    0,
    0,
  ),
  'a list of one long point': new Slice(
    Fragment.from(schema.node('bullet_list', null, [item('a'), item(long + long), item('b')])),
    0,
    0,
  ),
  'emphasised words': new Slice(
    Fragment.from([
      schema.text(long, [schema.marks.em.create()]),
      schema.text(long, [schema.marks.strong.create()]),
    ]),
    0,
    0,
  ),
};

for (const [name, slice] of Object.entries(tooMuch)) {
  test(`cuts ${name} of more than a frame into valid pieces`, () => {
    const before = document('before', 'here is a place', 'after');
    const inline = slice.openStart > 0 || name === 'emphasised words';
    const step = new ReplaceStep(inline ? 13 : 8, inline ? 15 : 25, slice);
    const whole = step.apply(before).doc!;
    assert.ok(byteLength(stepJson(step)) > BATCH_BYTES);
    const pieces = stepInPieces(before, step);
    assert.ok(pieces && pieces.length > 1);
    let doc: Node = before;
    for (const piece of pieces) {
      assert.ok(byteLength(stepJson(piece)) <= BATCH_BYTES);
      doc = piece.apply(doc).doc!;
      doc.check();
    }
    assert.ok(doc.eq(whole));
  });
}
