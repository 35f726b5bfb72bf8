import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scrolledBy } from '../../documents/statement-editor/leading';
import { besideLine } from '../../documents/statement-editor/suggesting/placing';

/** What is seen of the text, between what sticks to the top and the window's lower edge. */
const seen = { top: 150, bottom: 750 };

const line = (top: number) => ({ top, bottom: top + 20 });

test('leads words from anywhere into the upper third, also from where they are seen at the edge', () => {
  for (const top of [-4000, 0, 149, 700, 740, 9000]) {
    const now = top - scrolledBy(line(top), seen);
    assert.equal(now, 250);
  }
});

test('leaves words where they are that stand in the upper third already', () => {
  assert.equal(scrolledBy(line(150), seen), 0);
  assert.equal(scrolledBy(line(330), seen), 0);
});

test('a card stands below its line, and above it at the lower edge', () => {
  assert.equal(besideLine(line(300), 100, seen), 326);
  assert.equal(besideLine(line(700), 100, seen), 594);
});

test('a card stays below where there is no room above, or its line is out of sight', () => {
  assert.equal(besideLine(line(200), 600, seen), 226);
  assert.equal(besideLine(line(800), 100, seen), 826);
});
