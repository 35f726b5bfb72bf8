import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { element } from './dom';
import { INSERT_SHORTCUTS } from './inserting/inserts';
import { SHORTCUTS } from './keys';
import { COMMENT_KEY, spoken } from './shortcuts';
import { SWITCH_KEY } from './suggesting/how';
import { CHOICES, NEXT, PREVIOUS } from './suggesting/suggesting';
import type { TextKey, Texts } from './texts';

const TITLE = 'statement-editor-keys-title';

/** Every command by keyboard, and whether what others do is said aloud. */
export class KeysDialog {
  private readonly dialog: HTMLDialogElement;
  private back: EditorView | HTMLElement | null = null;

  /**
   * @param aloud whether it is, as `checked` says; asked for at each change
   */
  constructor(root: HTMLElement, texts: Texts, aloud: { on: boolean }) {
    const box = element('input', { type: 'checkbox' });
    box.checked = aloud.on;
    box.addEventListener('change', () => (aloud.on = box.checked));
    const close = element('button', { type: 'submit' }, texts('keys.close'));
    this.dialog = element(
      'dialog',
      { class: 'ask-dialog keys-dialog', 'aria-labelledby': TITLE },
      element(
        'form',
        { method: 'dialog' },
        element('p', { class: 'title', id: TITLE }, texts('keys.title')),
        element('label', { class: 'switch' }, box, element('span', {}, texts('keys.aloud'))),
        list(texts),
        element('div', { class: 'acts' }, close),
      ),
    );
    root.append(this.dialog);
    this.dialog.addEventListener('close', () => this.back?.focus());
  }

  readonly open: Command = (_state, dispatch, view) => {
    if (dispatch && view) this.show(view);
    return true;
  };

  /** Closed again, the person is back where they were. */
  show(back: EditorView | HTMLElement): void {
    this.back = back;
    this.dialog.showModal();
  }

  destroy(): void {
    this.back = null;
    this.dialog.remove();
  }
}

function list(texts: Texts): HTMLElement {
  const rows: [TextKey, string][] = [
    ...told(SHORTCUTS, 'toolbar'),
    ...told(INSERT_SHORTCUTS, 'insert'),
    ['keys.comment', spoken(COMMENT_KEY)],
    ['keys.send', spoken('Mod-Enter')],
    ['keys.suggest', spoken(SWITCH_KEY)],
    ['keys.suggestion', `${spoken(NEXT)}, ${spoken(PREVIOUS)}`],
    ['keys.decide', spoken(CHOICES)],
    ['keys.cells', `Tab, ${spoken('Shift-Tab')}`],
    ['keys.leave', texts('keys.leave.keys')],
    ['keys.tools', 'Alt+F10'],
    ['keys.title', spoken('Mod-/')],
  ];
  const all = rows.map(([what, keys]) =>
    element('div', {}, element('dt', {}, texts(what)), element('dd', {}, element('kbd', {}, keys))),
  );
  return element('dl', {}, ...all);
}

function told(shortcuts: Record<string, string>, prefix: string): [TextKey, string][] {
  return Object.entries(shortcuts).map(([name, keys]) => [
    `${prefix}.${name}` as TextKey,
    spoken(keys),
  ]);
}
