import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { element } from './dom';
import { completedAddress } from './links';
import type { Texts } from './texts';

const TITLE = 'statement-editor-link';

interface Target {
  from: number;
  to: number;
  href: string | null;
}

/** Asks for an address and links the selection, or the address itself where nothing is selected. */
export class LinkDialog {
  private readonly dialog: HTMLDialogElement;
  private readonly input: HTMLInputElement;
  private readonly wrong: HTMLElement;
  private readonly removal: HTMLButtonElement;
  private readonly type: MarkType;
  private view: EditorView | null = null;

  constructor(root: HTMLElement, type: MarkType, texts: Texts) {
    this.type = type;
    this.input = element('input', { type: 'text', inputmode: 'url', autocomplete: 'url' });
    this.wrong = element('p', { class: 'wrong', role: 'alert' });
    this.removal = element('button', { type: 'button' }, texts('link.remove'));
    const title = element('p', { class: 'title', id: TITLE }, texts('link.title'));
    const cancel = element('button', { type: 'button' }, texts('link.cancel'));
    const form = element(
      'form',
      { method: 'dialog' },
      title,
      element('label', {}, texts('link.address'), this.input),
      element('p', { class: 'hint' }, texts('link.hint')),
      this.wrong,
      element(
        'div',
        { class: 'acts' },
        this.removal,
        cancel,
        element('button', { type: 'submit', class: 'primary' }, texts('link.apply')),
      ),
    );
    this.dialog = element('dialog', { class: 'link-dialog', 'aria-labelledby': TITLE }, form);
    root.append(this.dialog);
    form.addEventListener('submit', (event) => this.apply(event, texts));
    this.removal.addEventListener('click', () => this.set(null));
    cancel.addEventListener('click', () => this.dialog.close());
    this.input.addEventListener('input', () => this.complain(''));
    this.dialog.addEventListener('close', () => this.view?.focus());
  }

  readonly open: Command = (state, dispatch, view) => {
    if (!state.selection.$from.parent.inlineContent) return false;
    if (!dispatch || !view) return true;
    const { href } = this.target(state);
    this.view = view;
    this.input.value = href ?? '';
    this.complain('');
    this.removal.hidden = href === null;
    this.dialog.showModal();
    this.input.select();
    return true;
  };

  destroy(): void {
    this.view = null;
    this.dialog.remove();
  }

  private apply(event: Event, texts: Texts): void {
    event.preventDefault();
    const href = completedAddress(this.input.value);
    if (href === null) this.complain(texts('link.wrong'));
    else this.set(href);
  }

  private complain(words: string): void {
    this.wrong.textContent = words;
    this.input.setAttribute('aria-invalid', String(words !== ''));
  }

  private set(href: string | null): void {
    const { view } = this;
    if (!view) return;
    // The text may have moved under the open dialog: the selection moved with it.
    const { from, to } = this.target(view.state);
    const { tr, schema } = view.state;
    if (href === null) tr.removeMark(from, to, this.type);
    else if (from < to) tr.addMark(from, to, this.type.create({ href }));
    else tr.insert(from, schema.text(href, [this.type.create({ href })]));
    this.dialog.close();
    view.dispatch(tr.removeStoredMark(this.type));
  }

  /** The selection, or the whole link in which the caret stands. */
  private target(state: EditorState): Target {
    const { from, to, $from } = state.selection;
    const near = [$from.marks(), $from.nodeAfter?.marks ?? [], $from.nodeBefore?.marks ?? []];
    const mark = near.map((marks) => this.type.isInSet(marks)).find(Boolean);
    if (!mark) return { from, to, href: null };
    const href = mark.attrs.href as string;
    if (from < to) return { from, to, href };
    const { parent } = $from;
    let first = $from.index();
    if (first >= parent.childCount || !mark.isInSet(parent.child(first).marks)) first--;
    let start = $from.start();
    for (let index = 0; index < first; index++) start += parent.child(index).nodeSize;
    let end = start;
    let last = first;
    while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) {
      start -= parent.child(--first).nodeSize;
    }
    while (last < parent.childCount && mark.isInSet(parent.child(last).marks)) {
      end += parent.child(last++).nodeSize;
    }
    return { from: start, to: end, href };
  }
}
