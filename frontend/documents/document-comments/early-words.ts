import { openPanel } from '../document-desk/open-panel';
import { mentionAt } from './mentioning';

interface Field extends HTMLElement {
  label: string;
  value: string;
  readonly: boolean;
  inputElement: HTMLTextAreaElement;
  updateComplete: Promise<unknown>;
}

/** What the server is about to send a field for. */
export interface Expected {
  /** Of the field that the server sends. */
  key: string;
  label: string;
  /** What was typed before and is kept. */
  kept: string;
}

/**
 * A field for the first words of a comment, until the server has sent its own: on a slow line they
 * would be typed over the words in the text that they are about. What is typed into it is kept as what
 * is typed into the server's, which begins with that.
 */
export class EarlyWords {
  private readonly root: HTMLElement;
  private field: Field | null = null;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  isFor(key: string): boolean {
    return this.field?.dataset.draft === key;
  }

  /** Shows it, with what is kept already, and leads there; where the server's stands, to that one. */
  begin({ key, label, kept }: Expected): void {
    openPanel(this.root);
    const there = this.fields(key)[0];
    if (there) return there.focus();
    this.end();
    const field = document.createElement('vaadin-text-area') as Field;
    field.label = label;
    field.value = kept;
    field.className = 'ws-comment-early';
    field.dataset.draft = key;
    this.root.append(field);
    this.field = field;
    // It has nothing that can be focused before it has been drawn.
    void field.updateComplete.then(() => field.focus());
  }

  /** Whether these are its words, which have to wait until there is a form to be sent: none is added. */
  sendLater(typing: Element): boolean {
    if (!this.field?.contains(typing)) return false;
    this.field.readonly = true;
    return true;
  }

  /**
   * The server's field is there: `keep` lets it have the words. No letter falls between the two, and
   * the caret stands in it where it stood; who went on to something else is not called back. Answers
   * with the field if it is to be sent at once.
   */
  async handOver(key: string, keep: () => void): Promise<HTMLElement | null> {
    const early = this.field;
    const server = this.fields(key).find((field) => field !== early);
    await server?.updateComplete;
    const typing = early?.contains(document.activeElement) ?? false;
    const { selectionStart: from = 0, selectionEnd: to = 0 } = early?.inputElement ?? {};
    const sends = early?.readonly ?? false;
    keep();
    // Also where the browser keeps nothing.
    if (early && server && server.value !== early.value) {
      server.value = early.value;
      server.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
    if (this.field === early) this.end();
    if (server && typing) {
      server.focus();
      await server.updateComplete;
      server.inputElement.setSelectionRange(from, to);
      mentionAt(server.inputElement);
    }
    return (sends && server) || null;
  }

  end(): void {
    this.field?.remove();
    this.field = null;
  }

  private fields(key: string): Field[] {
    return [...this.root.querySelectorAll<Field>(`[data-draft="${CSS.escape(key)}"]`)];
  }
}
