import { element } from './dom';
import type { Editing, Parts } from './editing';
import type { SavingState } from './saving';
import styles from './statement-editor.css?inline';
import { type TextKey, type Texts, textsFrom } from './texts';
import type { Mode } from './wire';

export { unsentWorkExists } from './store';

const SAVING_TEXTS: Record<SavingState, TextKey> = {
  opening: 'saving.opening',
  saved: 'saving.saved',
  saving: 'saving.saving',
  offline: 'saving.offline',
  refused: 'saving.refused',
  ended: 'saving.ended',
};
const READING_TEXTS: Partial<Record<SavingState, TextKey>> = {
  saved: 'saving.reading',
  offline: 'saving.readingOffline',
  ended: 'saving.closed',
};

/**
 * `<statement-editor>`: one co-drafted text. It lives in the light DOM, where spelling, selection and
 * assistive technology work best; ProseMirror is loaded only once an editor is on the page.
 *
 * Properties (and attributes): `documentId`, `textLang`, `clientStoreOwner` (a person's id; nothing
 * is kept in the browser without one), `texts` (object or JSON; see texts.ts).
 * Events: `saving-changed` {state}, `mode-changed` {mode}.
 */
export class StatementEditor extends HTMLElement {
  static readonly observedAttributes = ['document-id', 'text-lang', 'client-store-owner', 'texts'];

  private editing: Promise<Editing | null> | null = null;
  private scheduled = false;
  private status: HTMLElement | null = null;
  private given: Record<string, string> | null = null;
  private said = '';

  connectedCallback(): void {
    for (const name of ['documentId', 'textLang', 'clientStoreOwner', 'texts'] as const) {
      this.takeEarly(name);
    }
    adopt(this.getRootNode() as Document | ShadowRoot);
    this.schedule();
  }

  disconnectedCallback(): void {
    this.schedule();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'texts') this.given = after ? (JSON.parse(after) as Record<string, string>) : null;
    this.schedule();
  }

  get documentId(): string {
    return this.getAttribute('document-id') ?? '';
  }

  set documentId(id: string) {
    this.setAttribute('document-id', id);
  }

  get textLang(): string {
    return this.getAttribute('text-lang') ?? '';
  }

  set textLang(language: string) {
    this.setAttribute('text-lang', language);
  }

  get clientStoreOwner(): string {
    return this.getAttribute('client-store-owner') ?? '';
  }

  set clientStoreOwner(person: string) {
    this.setAttribute('client-store-owner', person);
  }

  get texts(): Record<string, string> | null {
    return this.given;
  }

  set texts(texts: Record<string, string> | null) {
    this.given = texts;
    this.schedule();
  }

  /** A property set before this class was known hides the accessor. */
  private takeEarly(name: 'documentId' | 'textLang' | 'clientStoreOwner' | 'texts'): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    Reflect.deleteProperty(this, name);
    Object.assign(this, { [name]: value });
  }

  /** Several properties that change together begin one editor. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      const before = this.editing;
      this.editing = this.restart(before);
    });
  }

  private async restart(before: Promise<Editing | null> | null): Promise<Editing | null> {
    await (await before)?.end();
    if (!this.isConnected || !this.documentId) return null;
    const texts = textsFrom(this.given);
    const parts = this.build(texts);
    try {
      const { Editing } = await import('./editing');
      return await Editing.begin({
        parts,
        documentId: this.documentId,
        owner: this.clientStoreOwner,
        language: this.textLang,
        texts,
        saving: (state, mode, unsent) =>
          this.showSaving(textFor(state, mode, unsent), state, texts),
        mode: (mode) => this.showMode(mode),
      });
    } catch (problem) {
      console.error(problem);
      parts.notice.textContent = texts('failed.load');
      return null;
    }
  }

  private build(texts: Texts): Parts {
    const tools = element('div', { class: 'tools' });
    const here = element('details', { class: 'here' });
    const notice = element('div', { class: 'notice', role: 'alert' });
    const paper = element('div', { class: 'paper' });
    const kept = element('section', { class: 'kept', 'aria-label': texts('kept.title') });
    kept.hidden = true;
    this.status = element('span', { class: 'saving', role: 'status' });
    const state = element('div', { class: 'state' }, here, this.status);
    this.replaceChildren(element('div', { class: 'bar' }, tools, state), notice, kept, paper);
    this.said = '';
    this.showSaving('saving.opening', 'opening', texts);
    return { root: this, tools, here, notice, paper, kept };
  }

  private showSaving(key: TextKey, state: SavingState, texts: Texts): void {
    const text = texts(key);
    if (this.status && this.status.textContent !== text) this.status.textContent = text;
    this.status?.setAttribute('data-state', state);
    if (state === this.said) return;
    this.said = state;
    this.tell('saving-changed', { state });
  }

  private showMode(mode: Mode): void {
    if (this.getAttribute('mode') === mode) return;
    this.setAttribute('mode', mode);
    this.tell('mode-changed', { mode });
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function textFor(state: SavingState, mode: Mode, unsent: boolean): TextKey {
  if (mode === 'read' && !unsent) return READING_TEXTS[state] ?? SAVING_TEXTS[state];
  return SAVING_TEXTS[state];
}

let sheet: CSSStyleSheet | null = null;

function adopt(root: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    // A string, or what Vaadin's build makes of it, whose text is the same.
    sheet.replaceSync(String(styles));
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

if (!customElements.get('statement-editor')) {
  customElements.define('statement-editor', StatementEditor);
}
