import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { element } from '../dom';
import type { Texts } from '../texts';
import { type Question, textOf } from './question';

/** Asks one question in a dialog, and writes the answer into the text. */
export class AskDialog {
  private readonly dialog: HTMLDialogElement;
  private readonly input: HTMLInputElement | HTMLTextAreaElement;
  private readonly wrong: HTMLElement;
  private readonly removal: HTMLButtonElement;
  private readonly question: Question;
  private view: EditorView | null = null;

  /** @param language the text's own */
  constructor(root: HTMLElement, question: Question, texts: Texts, language: string) {
    this.question = question;
    const words = (what: string) => texts(textOf(question, what));
    const id = `statement-editor-${question.name}`;
    this.input = field(question, `${id}-hint`, language);
    this.wrong = element('p', { class: 'wrong', role: 'alert' });
    this.removal = element('button', { type: 'button' }, words('remove'));
    const cancel = element('button', { type: 'button' }, texts('link.cancel'));
    const apply = element('button', { type: 'submit', class: 'primary' }, words('apply'));
    const form = element(
      'form',
      { method: 'dialog' },
      element('p', { class: 'title', id }, words('title')),
      element('label', {}, words('label'), this.input),
      element('p', { class: 'hint', id: `${id}-hint` }, words('hint')),
      this.wrong,
      element('div', { class: 'acts' }, this.removal, cancel, apply),
    );
    this.dialog = element('dialog', { class: 'ask-dialog', 'aria-labelledby': id }, form);
    root.append(this.dialog);
    form.addEventListener('submit', (event) => this.apply(event, words('wrong')));
    this.input.addEventListener('keydown', (event) => submitByEnter(event as KeyboardEvent, form));
    this.removal.addEventListener('click', () => this.set(null));
    cancel.addEventListener('click', () => this.dialog.close());
    this.input.addEventListener('input', () => this.complain(''));
    this.dialog.addEventListener('close', () => this.view?.focus());
  }

  readonly open: Command = (state, dispatch, view) => {
    const now = this.question.now(state);
    if (now === undefined) return false;
    if (!dispatch || !view) return true;
    this.view = view;
    this.input.value = now ?? '';
    this.complain('');
    this.removal.hidden = now === null;
    this.dialog.showModal();
    this.input.select();
    return true;
  };

  destroy(): void {
    this.view = null;
    this.dialog.remove();
  }

  private apply(event: Event, wrong: string): void {
    event.preventDefault();
    const value = this.question.valid(this.input.value);
    if (value === null) this.complain(wrong);
    else this.set(value);
  }

  private complain(words: string): void {
    this.wrong.textContent = words;
    this.input.setAttribute('aria-invalid', String(words !== ''));
  }

  /** The text may have moved under the open dialog: the selection moved with it. */
  private set(value: string | null): void {
    const { view } = this;
    if (!view) return;
    const possible = this.question.now(view.state) !== undefined;
    const transaction = this.question.change(view.state, value);
    this.dialog.close();
    if (possible) view.dispatch(transaction);
  }
}

/** Also where there is room for several lines: the answer is one. */
function submitByEnter(event: KeyboardEvent, form: HTMLFormElement): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
}

function field({ prose, inputMode }: Question, hint: string, lang: string) {
  const described = { 'aria-describedby': hint };
  if (prose) return element('textarea', { rows: '3', lang, spellcheck: 'true', ...described });
  const plain = { type: 'text', autocomplete: inputMode ?? 'off', ...described };
  return element('input', inputMode ? { ...plain, inputmode: inputMode } : plain);
}
