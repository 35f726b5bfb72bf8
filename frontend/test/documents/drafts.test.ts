import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Drafts } from '../../documents/document-comments/drafts';
import { emptyLocalStorage } from './disk';

let type: (text: string) => void;
let drafts: Drafts;

beforeEach(() => {
  emptyLocalStorage();
  ({ drafts, type } = page());
});

/** A page with a panel, in which one types. */
function page(): { drafts: Drafts; type: (text: string) => void } {
  let listener: ((event: object) => void) | null = null;
  const root = {
    addEventListener: (_: string, hears: (event: object) => void) => void (listener = hears),
  };
  const made = new Drafts(root as unknown as HTMLElement, () => 'me mine');
  const typed = (value: string) => {
    const target = { value, closest: () => ({ dataset: { draft: 'new' } }) };
    listener?.({ target });
  };
  return { drafts: made, type: typed };
}

test('what was sent is not kept', () => {
  type('Sent');
  drafts.leave('new');
  assert.equal(drafts.forget('new'), false);
  assert.deepEqual(drafts.found(), []);
});

test('what was typed after it had been sent is taken up again', () => {
  drafts.about('new', { version: 3 });
  type('Sent');
  drafts.leave('new');
  type('Sent, and more');
  assert.equal(drafts.forget('new'), true);
  assert.deepEqual(drafts.found(), ['new']);
  assert.equal(drafts.text('new'), 'Sent, and more');
  assert.deepEqual(drafts.aboutOf('new'), { version: 3 });
});

test('what another page has added to it meanwhile stays kept, and is taken up there', () => {
  type('Sent');
  drafts.leave('new');
  page().type('Sent, and more');
  assert.equal(drafts.forget('new'), false);
  assert.equal(drafts.text('new'), 'Sent, and more');
});

test('a refusal begins anew', () => {
  type('Too long');
  drafts.leave('new');
  drafts.stay('new');
  type('Short');
  drafts.leave('new');
  assert.equal(drafts.forget('new'), false);
  assert.equal(drafts.text('new'), '');
});
