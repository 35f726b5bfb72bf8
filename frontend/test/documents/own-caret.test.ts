import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState, TextSelection } from 'prosemirror-state';
import { isNowhere, OwnCaret } from '../../documents/statement-editor/own-caret';
import { document } from './fixtures';
import { VirtualClock } from './virtual-clock';

function setting() {
  const clock = new VirtualClock();
  const caret = new OwnCaret(clock, () => undefined);
  const { doc } = EditorState.create({ doc: document('abcdef') });
  const due = (at: number) => caret.due(TextSelection.create(doc, at), []);
  return { clock, caret, due };
}

test('tells of whoever has not been in the text that they are here, and of no place', async () => {
  const { clock, caret, due } = setting();
  const first = due(1);
  assert.ok(first && isNowhere(first));
  await clock.pass(1000);
  assert.equal(due(3), null, 'told already');
  caret.placed = true;
  assert.deepEqual(due(3), { anchor: 3, head: 3 });
});

test('says again that somebody is here, before the others forget it', async () => {
  const { clock, due } = setting();
  due(1);
  await clock.pass(11_000);
  assert.ok(due(1));
});
