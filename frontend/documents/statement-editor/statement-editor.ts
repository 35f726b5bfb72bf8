import type { Told } from './authorship';
import type { Editing, EditingOptions } from './editing';
import { buildParts, type Parts } from './parts';
import { type EditorPort, PORT_CHANGED } from './port';
import { fetchSchema } from './published-schema';
import { SavingLine } from './saving-line';
import styles from './statement-editor.css?inline';
import { adopt } from './styles';
import { type Texts, textsFrom } from './texts';
import type { Mode } from './wire';

/** In milliseconds: whoever undoes much in a moment is asked about once. */
const ASKING_REST = 500;

/**
 * `<statement-editor>`: one co-drafted text. It lives in the light DOM, where spelling, selection and
 * assistive technology work best; ProseMirror is loaded only once an editor is on the page.
 *
 * Properties (and attributes): `documentId`, `textLang`, `clientStoreOwner` (a person's id; nothing
 * is kept in the browser without one), `texts` (object or JSON; see texts.ts). Attribute: `reading`,
 * why the text can only be read; it stands where it says otherwise whether all is saved.
 * Property: `authors`, who wrote what (see authorship.ts) as JSON, or null to show nobody.
 * Events: `authors-wanted`, for the text as it is now; `saving-changed` {state}, `mode-changed` {mode,
 * ended}, `port-changed`: panels beside the text find the open editor in `port`.
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
  private asking = 0;
  private given: Record<string, string> | null = null;
  private saving: SavingLine | null = null;

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
    adopt(styles, this);
    this.schedule();
  }

  disconnectedCallback(): void {
    this.schedule();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'reading') return this.saving?.sayWhyReading(after);
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
    const parts = buildParts(this, texts);
    this.saving = new SavingLine(parts, texts, this.getAttribute('reading'));
    try {
      // Asked for at once: on a slow line each question after another costs a moment.
      const [{ Editing }, published] = await Promise.all([
        import('./editing'),
        fetchSchema('/coediting/schema.json'),
      ]);
      const editing = await Editing.begin(this.options(parts, texts, this.saving), published);
      this.offer(editing.port);
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

  private options(parts: Parts, texts: Texts, line: SavingLine): EditingOptions {
    return {
      parts,
      documentId: this.documentId,
      owner: this.clientStoreOwner,
      language: this.textLang,
      texts,
      saving: (state, mode, unsent) => {
        if (line.show(state, mode, unsent)) this.tell('saving-changed', { state });
      },
      mode: (mode, ended) => this.showMode(mode, ended),
      authorsWanted: () => this.askForAuthors(),
    };
  }

  private askForAuthors(): void {
    clearTimeout(this.asking);
    this.asking = window.setTimeout(() => this.tell('authors-wanted', {}), ASKING_REST);
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

if (!customElements.get('statement-editor')) {
  customElements.define('statement-editor', StatementEditor);
}
