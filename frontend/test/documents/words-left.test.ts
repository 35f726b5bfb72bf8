import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Schema } from 'prosemirror-model';
import { wordsLeft } from '../../documents/statement-editor/words-left';
import type { Copy, Work } from '../../documents/statement-editor/work';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*' },
    text: {},
  },
});

const THEIRS = 'What the others have written, and nobody else is to see.';

function copy(): Copy {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: THEIRS }] }];
  return { doc: { type: 'doc', content } as Copy['doc'], version: 4, ordinal: 2 };
}

function work(change: object): Work {
  const nothing = { unsent: [], tail: [], kept: [], aside: [], inFlight: null };
  return { ...nothing, ...change } as unknown as Work;
}

function typed(at: number, text: string, to = at): object {
  return { stepType: 'replace', from: at, to, slice: { content: [{ type: 'text', text }] } };
}

test("tells one's own words, and nothing of what the others wrote", () => {
  const batch = {
    ...{ ordinal: 3, version: 4, client: 'another', seq: 1 },
    author: { person: 'p', organisation: 'o' },
    steps: [typed(1, 'More of theirs. ')],
  };
  const line = {
    copy: copy(),
    work: work({
      kept: ['earlier'],
      tail: [batch],
      unsent: [typed(1, 'm'), typed(2, 'i'), typed(3, 'ne')],
      aside: [{ reason: 'locked', steps: [typed(1, 'aside')] }],
    }),
  };
  assert.deepEqual(wordsLeft(schema, line), ['earlier', 'aside', 'mine']);
});

test("does not take for one's own what was taken out and put back", () => {
  const out = { stepType: 'replace', from: 1, to: 1 + THEIRS.length };
  const line = { copy: copy(), work: work({ unsent: [out, typed(1, THEIRS)] }) };
  assert.deepEqual(wordsLeft(schema, line), []);
});

test('tells what was typed where nothing is left of what it stood on', () => {
  const line = { copy: null, work: work({ unsent: [typed(1, 'mi'), typed(3, 'ne')] }) };
  assert.deepEqual(wordsLeft(schema, line), ['mine']);
});

test('takes nothing that a decision on a suggestion brought for words of theirs', () => {
  const unsent = [typed(1, 'decided '), typed(1, 'mine ')];
  const line = { copy: copy(), work: work({ unsent, decisions: [[0, 1]] }) };
  assert.deepEqual(wordsLeft(schema, line), ['mine ']);
});
