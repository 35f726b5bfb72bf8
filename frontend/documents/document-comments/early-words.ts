import { openPanel } from '../document-desk/open-panel';

interface Field extends HTMLElement {
  label: string;
  value: string;
  updateComplete: Promise<unknown>;
}

/**
 * A field for the first words of a comment, until the server has sent its own: on a slow line they
 * would be typed over the words in the text that they are about. What is typed into it is kept as what
 * is typed into the server's, which begins with that.
 */
export class EarlyWords {
  private readonly root: HTMLElement;
  private readonly key: string;
  private field: Field | null = null;

  /** `key`: of the field that the server sends. */
  constructor(root: HTMLElement, key: string) {
    this.root = root;
    this.key = key;
  }

  get isThere(): boolean {
    return this.field !== null;
  }

  /** Shows it, with what is kept already, and leads there; where the server's stands, to that one. */
  begin(label: string, kept: string): void {
    openPanel(this.root);
    const there = this.fields()[0];
    if (there) return there.focus();
    const field = document.createElement('vaadin-text-area') as Field;
    field.label = label;
    field.value = kept;
    field.className = 'ws-comment-early';
    field.dataset.draft = this.key;
    this.root.append(field);
    this.field = field;
    // It has nothing that can be focused before it has been drawn.
    void field.updateComplete.then(() => field.focus());
  }

  /** The server's field is there: `keep` lets it have the words. No letter falls between the two. */
  async handOver(keep: () => void): Promise<void> {
    const server = this.fields().find((field) => field !== this.field);
    await server?.updateComplete;
    keep();
    this.end();
    server?.focus();
  }

  end(): void {
    this.field?.remove();
    this.field = null;
  }

  private fields(): Field[] {
    return [...this.root.querySelectorAll<Field>(`[data-draft="${this.key}"]`)];
  }
}
