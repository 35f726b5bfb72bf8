import assert from 'node:assert/strict';
import { test } from 'node:test';
import { besideLine } from '../../documents/document-comments/margin';
import { beginsMention } from '../../documents/document-comments/mentioning';

test('an @ that begins a word means somebody, one in an address does not', () => {
  for (const text of ['@', 'Please @', 'Please\n@', '(@']) {
    assert.ok(beginsMention(text, text.length), text);
  }
  for (const text of ['', 'a', 'amina@', '@@', '@a']) {
    assert.ok(!beginsMention(text, text.length), text);
  }
  assert.ok(beginsMention('Ask @ first', 5));
});

test('what stands in the margin of a line goes below what is there', () => {
  const line = { top: 100, bottom: 130 };
  assert.equal(besideLine(line, 28, []), 101);
  assert.equal(besideLine(line, 28, [{ top: 103, bottom: 127 }]), 127);
  const two = [
    { top: 130, bottom: 154 },
    { top: 103, bottom: 127 },
  ];
  assert.equal(besideLine(line, 28, two), 154);
  assert.equal(besideLine(line, 28, [{ top: 60, bottom: 84 }]), 101);
});
