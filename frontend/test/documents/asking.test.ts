import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleOf } from '../../documents/suggestion-list/asking';
import { textsFrom } from '../../documents/statement-editor/texts';

const texts = textsFrom(null);

test('asks with how many suggestions are decided on, and whose they are', () => {
  const several = { count: 12, acronym: 'CNRG', verdict: 'accept' } as const;
  assert.equal(titleOf(several, texts), 'Accept 12 suggestions of CNRG?');
  assert.equal(titleOf({ ...several, verdict: 'reject' }, texts), 'Reject 12 suggestions of CNRG?');
});

test("asks whether one's own are withdrawn, as each of them says", () => {
  const several = { count: 2, acronym: 'CNRG', verdict: 'withdraw' } as const;
  assert.equal(titleOf(several, texts), 'Withdraw your 2 suggestions?');
});

test('names nobody where they are of several organisations', () => {
  assert.equal(titleOf({ count: 3, verdict: 'accept' }, texts), 'Accept 3 suggestions?');
});
