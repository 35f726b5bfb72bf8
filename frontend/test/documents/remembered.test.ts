import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Remembered } from '../../documents/statement-editor/remembered';

function browser(store: Partial<Storage>): void {
  Object.defineProperty(globalThis, 'localStorage', { value: store, configurable: true });
}

afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

test('remembers a choice for the next page, and hears of one made in another window', () => {
  const kept = new Map<string, string>();
  browser({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  });
  const one = new Remembered('choice');
  const other = new Remembered('choice');
  assert.equal(one.yes, false);
  one.yes = true;
  assert.deepEqual([one.yes, other.yes, new Remembered('else').yes], [true, true, false]);
  other.yes = false;
  assert.equal(one.yes, false);
});

test('where a browser keeps nothing, a choice holds for this page', () => {
  const refuses = () => {
    throw new Error('nothing is kept here');
  };
  browser({ getItem: refuses, setItem: refuses, removeItem: refuses });
  const choice = new Remembered('choice');
  assert.equal(choice.yes, false);
  choice.yes = true;
  assert.equal(choice.yes, true);
  choice.yes = false;
  assert.equal(choice.yes, false);
});

test('nor does it where it can be read and not written', () => {
  const full = () => {
    throw new Error('full');
  };
  browser({ getItem: () => null, setItem: full, removeItem: () => undefined });
  const choice = new Remembered('choice');
  choice.yes = true;
  assert.equal(choice.yes, true);
});
