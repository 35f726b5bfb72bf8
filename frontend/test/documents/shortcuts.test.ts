import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INSERT_SHORTCUTS } from '../../documents/statement-editor/inserting/inserts';
import { SHORTCUTS } from '../../documents/statement-editor/keys';
import { COMMENT_KEY, spoken } from '../../documents/statement-editor/shortcuts';
import { SWITCH_KEY } from '../../documents/statement-editor/suggesting/how';
import { CHOICES, NEXT, PREVIOUS } from '../../documents/statement-editor/suggesting/suggesting';

test('writes a shortcut in one form, as people do on their machine', () => {
  assert.equal(spoken('Ctrl-Shift-0', false), 'Ctrl+Shift+0');
  assert.equal(spoken('Mod-Shift-e', false), 'Ctrl+Shift+E');
  assert.equal(spoken('Shift-Ctrl-8', false), 'Ctrl+Shift+8');
  assert.equal(spoken('Alt-PageDown', false), 'Alt+Page Down');
  assert.equal(spoken('Mod-Alt-m', false), 'Ctrl+Alt+M');
  assert.equal(spoken('Mod-/', false), 'Ctrl+/');
  assert.equal(spoken('Ctrl--', false), 'Ctrl+-');
  assert.equal(spoken('Mod-Alt-m', true), '⌥⌘M');
  assert.equal(spoken('Ctrl-Shift-8', true), '⌃⇧8');
  assert.equal(spoken('Alt-PageDown', true), '⌥Page Down');
});

test('names the keys as they are engraved for the language of the page', () => {
  assert.equal(spoken('Ctrl-Shift-0', false, 'fr'), 'Ctrl+Maj+0');
  assert.equal(spoken('Mod-Enter', false, 'fr'), 'Ctrl+Entrée');
  assert.equal(spoken('Alt-PageDown', false, 'fr'), 'Alt+Page suiv.');
  assert.equal(spoken('Mod-Enter', false, 'pt'), 'Ctrl+Enter');
  assert.equal(spoken('Ctrl-Shift-8', true, 'fr'), '⌃⇧8');
});

test('no shortcut is another one where Shift makes its sign', () => {
  const all = [SHORTCUTS, INSERT_SHORTCUTS].flatMap((each) => Object.values(each));
  const keys = [...all, COMMENT_KEY, SWITCH_KEY, CHOICES, NEXT, PREVIOUS].map((key) => spoken(key));
  assert.equal(new Set(keys).size, keys.length);
  // A sign that needs Shift on one keyboard and not on the other would be two shortcuts.
  assert.deepEqual(
    keys.filter((key) => /[<>!"?*:;]$/.test(key)),
    [],
  );
});
