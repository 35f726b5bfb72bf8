import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { TakenOut } from '../../documents/statement-editor/taken-out';
import { schema } from './fixtures';

/** One paragraph, and a way to change it in somebody's name, which answers whether words came back. */
function text(words: string) {
  const takenOut = new TakenOut();
  let doc: Node = schema.node('doc', null, [schema.node('paragraph', null, [schema.text(words)])]);
  const change = (person: string, ...steps: Step[]): boolean => {
    const docs = [doc];
    for (const step of steps) docs.push((doc = step.apply(doc).doc!));
    const maps = steps.map((step) => step.getMap());
    return takenOut.advance(docs, maps, { person, organisation: 'o' });
  };
  const erase = (person: string, from: number, to: number) =>
    change(person, new ReplaceStep(from, to, Slice.empty));
  const type = (person: string, at: number, typed: string) =>
    change(person, ...[...typed].map((letter, index) => put(at + index, letter)));
  const paste = (person: string, at: number, pasted: string) => change(person, put(at, pasted));
  return { erase, type, paste };
}

function put(at: number, words: string): Step {
  return new ReplaceStep(at, at, new Slice(Fragment.from(schema.text(words)), 0, 0));
}

test('words that came back to where their remover had taken them out are noticed, once', () => {
  const { erase, paste } = text('committee');
  assert.equal(erase('a', 4, 8), false);
  assert.equal(paste('a', 4, 'mitt'), true);
  assert.equal(paste('a', 4, 'mitt'), false);
});

test('so are those that went letter by letter, from both sides, and come so', () => {
  const { erase, type } = text('committee');
  erase('a', 6, 7);
  erase('a', 5, 6);
  erase('a', 5, 6);
  erase('b', 1, 2);
  assert.equal(type('a', 4, 'it'), false);
  assert.equal(type('a', 6, 't'), true);
});

test('and those that come behind what somebody else has put there', () => {
  const { erase, paste } = text('the peace plan');
  erase('a', 5, 11);
  paste('b', 5, 'new ');
  assert.equal(paste('a', 9, 'peace '), true);
});

test('other words, others, other places and single letters are not', () => {
  const { erase, type, paste } = text('the peace plan');
  erase('a', 5, 10);
  assert.equal(paste('b', 5, 'peace'), false);
  assert.equal(paste('a', 1, 'peace'), false);
  assert.equal(type('a', 10, 'place'), false);
  erase('a', 1, 2);
  assert.equal(paste('a', 1, 'p'), false);
});
