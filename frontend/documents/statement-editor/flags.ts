import type { EditorView } from 'prosemirror-view';

/** What a flag needs above its line, in pixels. */
const HEIGHT = 18;

/** A caret's flag stands above its line; below it where the head of the editor would hide it. */
export class Flags {
  private readonly view: EditorView;
  private due = 0;

  constructor(view: EditorView) {
    this.view = view;
    document.addEventListener('scroll', this.later, { capture: true, passive: true });
  }

  update(): void {
    this.later();
  }

  destroy(): void {
    document.removeEventListener('scroll', this.later, { capture: true });
    cancelAnimationFrame(this.due);
  }

  private readonly later = (): void => {
    cancelAnimationFrame(this.due);
    this.due = requestAnimationFrame(() => this.place());
  };

  private place(): void {
    const carets = [...this.view.dom.querySelectorAll('.presence-caret')];
    const head = this.view.dom.closest('statement-editor')?.querySelector('.head');
    if (!head || carets.length === 0) return;
    const edge = head.getBoundingClientRect().bottom + HEIGHT;
    const hidden = carets.map((caret) => caret.getBoundingClientRect().top < edge);
    carets.forEach((caret, index) => caret.classList.toggle('below', hidden[index]));
  }
}
