import assert from 'node:assert/strict';
import { test } from 'node:test';
import { besideLine } from '../../documents/document-comments/margin';
import {
  beginsMention,
  endsInMention,
  meansNobody,
} from '../../documents/document-comments/mentioning';

test('an @ that begins a word means somebody, one in an address does not', () => {
  for (const text of ['@', 'Please @', 'Please\n@', '(@']) {
    assert.ok(beginsMention(text, text.length), text);
  }
  for (const text of ['', 'a', 'amina@', '@@', '@a']) {
    assert.ok(!beginsMention(text, text.length), text);
  }
  assert.ok(beginsMention('Ask @ first', 5));
});

test('what is typed behind an @ and means nobody belongs into the words', () => {
  assert.ok(meansNobody(' the pit', 3));
  assert.ok(meansNobody('the pit', 0));
  assert.ok(!meansNobody('ami', 1));
  assert.ok(!meansNobody('', 0));
  assert.ok(!meansNobody('ami', null), 'nobody has looked yet');
});

test('whoever was not found behind an @ is still being looked for until the word ends', () => {
  for (const text of ['@qqq', 'Ask @q', '(@q']) assert.ok(endsInMention(text), text);
  for (const text of ['', 'Ask @q about', 'a@b']) assert.ok(!endsInMention(text), text);
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
