import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Writing } from '../../documents/document-comments/writing';
import { emptyLocalStorage } from './disk';

const OLD = { version: 3, from: 5, to: 14 };
const SELECTED = { version: 4, from: 1, to: 4 };

let told: object[];
let focused: number;

beforeEach(() => {
  emptyLocalStorage();
  Object.assign(globalThis, { CSS: { escape: (key: string) => key } });
  told = [];
  focused = 0;
});

/** A panel with the form for a comment about the old words, while others are selected. */
function panel(value: string, busy: boolean): Writing {
  const form = busy ? {} : null;
  const field = { value, closest: () => form, focus: () => void focused++ };
  const root = {
    addEventListener: () => undefined,
    closest: () => null,
    querySelector: () => field,
    querySelectorAll: () => [field],
  };
  const about = JSON.stringify({ text: value, about: { readership: 'EVERYONE', ...OLD } });
  localStorage.setItem('comment-draft me mine new', about);
  return new Writing(root as unknown as HTMLElement, {
    texts: () => ({ words: '', sending: '' }),
    scope: () => 'me mine',
    selected: () => SELECTED,
    tell: (_, detail) => void told.push(detail),
  });
}

test('a comment that has words stays about what it is about', () => {
  panel('Words', false).ask();
  assert.deepEqual(told, [{ ...OLD, readership: 'EVERYONE', written: true }]);
  assert.equal(focused, 1);
});

test('an empty one, and what comes after one that is being sent, is about what is selected', () => {
  for (const writing of [panel(' ', false), panel('Words', true)]) writing.ask();
  const wanted = { ...SELECTED, readership: '', written: false };
  assert.deepEqual(told, [wanted, wanted]);
});
