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
  const enter = (person: string, at: number) => change(person, split(at));
  return { erase, type, paste, enter };
}

function split(at: number): Step {
  const paragraph = () => schema.node('paragraph');
  const both = Fragment.from([paragraph(), paragraph()]);
  return new ReplaceStep(at, at, new Slice(both, 1, 1));
}

function put(at: number, words: string): Step {
  return new ReplaceStep(at, at, new Slice(Fragment.from(schema.text(words)), 0, 0));
}

test('words that are put in at once may have been there before', () => {
  const { erase, paste } = text('committee');
  assert.equal(erase('a', 4, 8), false);
  assert.equal(paste('a', 4, 'mitt'), true);
  assert.equal(paste('b', 4, 'mitt'), true);
});

test('so may letters that come one by one, each once, of whoever took them out', () => {
  const { erase, type } = text('committee');
  erase('a', 6, 7);
  erase('a', 5, 6);
  assert.equal(type('b', 5, 'i'), false);
  assert.equal(type('a', 5, 'i'), true);
  assert.equal(type('a', 6, 't'), true);
  assert.equal(type('a', 7, 't'), false);
});

test('what is typed otherwise, and a paragraph, are not', () => {
  const { erase, type, enter } = text('the peace plan');
  erase('a', 5, 10);
  assert.equal(type('a', 5, 'place'), false);
  assert.equal(enter('a', 5), false);
});
