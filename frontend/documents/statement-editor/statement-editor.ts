import type { Told } from './authorship';
import { element } from './dom';
import type { Editing, EditingOptions, Parts } from './editing';
import { type EditorPort, PORT_CHANGED } from './port';
import { fetchSchema } from './published-schema';
import type { SavingState } from './saving';
import styles from './statement-editor.css?inline';
import { type TextKey, type Texts, textsFrom } from './texts';
import type { Mode } from './wire';

const SAVING_TEXTS: Record<SavingState, TextKey> = {
  opening: 'saving.opening',
  saved: 'saving.saved',
  saving: 'saving.saving',
  late: 'saving.late',
  offline: 'saving.offline',
  review: 'saving.review',
  refused: 'saving.refused',
  ended: 'saving.ended',
};
const READING_TEXTS: Partial<Record<SavingState, TextKey>> = {
  saved: 'saving.reading',
  offline: 'saving.readingOffline',
  ended: 'saving.closed',
};

const CALM: readonly SavingState[] = ['opening', 'saved', 'saving'];
const KEYS_HINT = 'statement-editor-keys';

/**
 * `<statement-editor>`: one co-drafted text. It lives in the light DOM, where spelling, selection and
 * assistive technology work best; ProseMirror is loaded only once an editor is on the page.
 *
 * Properties (and attributes): `documentId`, `textLang`, `clientStoreOwner` (a person's id; nothing
 * is kept in the browser without one), `texts` (object or JSON; see texts.ts). Attribute: `reading`,
 * why the text can only be read; it stands where it says otherwise whether all is saved.
 * Property: `authors`, who wrote what (see authorship.ts) as JSON, or null to show nobody.
 * Events: `authors-wanted`, for the text as it is now; `saving-changed` {state}, `mode-changed` {mode, ended}, `port-changed`: panels beside the text
 * find the open editor in `port`.
 */
export class StatementEditor extends HTMLElement {
  static readonly observedAttributes = [
    'document-id',
    'text-lang',
    'client-store-owner',
    'texts',
    'reading',
  ];

  /** The open editor; null while there is none. */
  port: EditorPort | null = null;

  private told: Told | null = null;
  private editing: Promise<Editing | null> | null = null;
  private scheduled = false;
  private shown = '';
  private status: HTMLElement | null = null;
  private given: Record<string, string> | null = null;
  private announcement: HTMLElement | null = null;
  private said = '';
  private saving: { key: TextKey; state: SavingState; texts: Texts } | null = null;

  connectedCallback(): void {
    for (const name of [
      'documentId',
      'textLang',
      'clientStoreOwner',
      'texts',
      'authors',
    ] as const) {
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
    if (name === 'reading') return this.sayWhyReading(after);
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

  set authors(told: string | null) {
    this.told = told ? (JSON.parse(told) as Told) : null;
    void this.editing?.then((editing) => editing?.showAuthors(this.told));
  }

  /** A property set before this class was known hides the accessor. */
  private takeEarly(
    name: 'documentId' | 'textLang' | 'clientStoreOwner' | 'texts' | 'authors',
  ): void {
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
      const wanted = this.wanted();
      // Vaadin moves an element about while it builds a page; that ends nothing.
      if (wanted === this.shown) return;
      this.shown = wanted;
      const before = this.editing;
      this.editing = this.restart(before);
    });
  }

  /** What is to be shown, in one word; empty when nothing is. */
  private wanted(): string {
    if (!this.isConnected || !this.documentId) return '';
    const { documentId, textLang, clientStoreOwner, given } = this;
    return JSON.stringify([documentId, textLang, clientStoreOwner, given]);
  }

  private async restart(before: Promise<Editing | null> | null): Promise<Editing | null> {
    this.offer(null);
    await (await before)?.end();
    if (!this.isConnected || !this.documentId) return null;
    const texts = textsFrom(this.given);
    const parts = this.build(texts);
    try {
      // Asked for at once: on a slow line each question after another costs a moment.
      const [{ Editing }, published] = await Promise.all([
        import('./editing'),
        fetchSchema('/coediting/schema.json'),
      ]);
      const editing = await Editing.begin(this.options(parts, texts), published);
      this.offer(editing);
      if (this.told) editing.showAuthors(this.told);
      return editing;
    } catch (problem) {
      console.error(problem);
      parts.notice.textContent = texts('failed.load');
      return null;
    }
  }

  private offer(port: EditorPort | null): void {
    if (port === this.port) return;
    this.port = port;
    this.dispatchEvent(new Event(PORT_CHANGED));
  }

  private options(parts: Parts, texts: Texts): EditingOptions {
    return {
      parts,
      documentId: this.documentId,
      owner: this.clientStoreOwner,
      language: this.textLang,
      texts,
      saving: (state, mode, unsent) => this.showSaving(textFor(state, mode, unsent), state, texts),
      mode: (mode, ended) => this.showMode(mode, ended),
      authorsWanted: () => this.tell('authors-wanted', {}),
    };
  }

  private build(texts: Texts): Parts {
    const tools = element('div', { class: 'tools' });
    const here = element('details', { class: 'here' });
    const notice = element('div', { class: 'notice', role: 'alert' });
    const warning = element('div', { class: 'notice', role: 'status' });
    const paper = element('div', { class: 'paper' });
    const kept = element('section', { class: 'kept', 'aria-label': texts('kept.title') });
    kept.hidden = true;
    const review = element('section', { class: 'review', 'aria-label': texts('review.label') });
    review.hidden = true;
    this.status = element('span', { class: 'saving' });
    this.announcement = element('span', { class: 'unseen', role: 'status' });
    const help = element(
      'button',
      {
        type: 'button',
        class: 'help',
        'aria-label': texts('keys.title'),
        title: texts('keys.title'),
      },
      '?',
    );
    const how = element('div', { class: 'how' });
    how.hidden = true;
    const aloud = element('span', { class: 'unseen', role: 'status' });
    const state = element(
      'div',
      { class: 'state' },
      how,
      here,
      this.status,
      this.announcement,
      help,
    );
    const hint = element('p', { class: 'unseen', id: KEYS_HINT }, texts('editor.keys'));
    const bar = element('div', { class: 'bar' }, tools, state);
    const writer = element('p', { class: 'writer', role: 'status' });
    writer.hidden = true;
    const head = element('div', { class: 'head' }, bar, writer, warning, notice, review, kept);
    this.replaceChildren(head, hint, aloud, paper);
    this.said = '';
    this.showSaving('saving.opening', 'opening', texts);
    const around = { tools, how, here, help, notice, warning, hint, aloud, kept, writer, review };
    return { root: this, paper, head, ...around };
  }

  private showSaving(key: TextKey, state: SavingState, texts: Texts): void {
    this.saving = { key, state, texts };
    const text = (key === 'saving.reading' && this.getAttribute('reading')) || texts(key);
    if (this.status && this.status.textContent !== text) this.status.textContent = text;
    this.status?.setAttribute('data-state', state);
    if (state === this.said) return;
    this.announce(text, state);
    this.said = state;
    this.tell('saving-changed', { state });
  }

  /** Said aloud too: whoever was writing is to hear that they no longer can. */
  private sayWhyReading(why: string | null): void {
    if (!this.saving) return;
    this.showSaving(this.saving.key, this.saving.state, this.saving.texts);
    if (this.announcement) this.announcement.textContent = why ?? '';
  }

  /** Told aloud is only trouble, and its end: not every letter that is saved. */
  private announce(text: string, state: SavingState): void {
    const trouble = !CALM.includes(state);
    const over = state === 'saved' && this.announcement?.textContent;
    if (this.announcement && (trouble || over)) this.announcement.textContent = text;
  }

  private showMode(mode: Mode, ended: boolean): void {
    if (this.getAttribute('mode') === mode) return;
    this.setAttribute('mode', mode);
    this.tell('mode-changed', { mode, ended });
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function textFor(state: SavingState, mode: Mode, unsent: boolean): TextKey {
  if ((mode === 'read' || mode === 'comment') && !unsent)
    return READING_TEXTS[state] ?? SAVING_TEXTS[state];
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
