import type { EditorView } from 'prosemirror-view';

/** What a flag needs above its line, in pixels. */
const HEIGHT = 18;

/**
 * A caret's flag stands above its line and after the caret; below the line where the head of the
 * editor or the edge of a table would hide it, and before the caret where the text's right edge would cut it off.
 */
export class Flags {
  private readonly view: EditorView;
  private readonly scrolling = new AbortController();
  private due = 0;

  constructor(view: EditorView) {
    this.view = view;
    const { signal } = this.scrolling;
    for (const tree of treesAround(view.dom)) {
      tree.addEventListener('scroll', this.later, { capture: true, passive: true, signal });
    }
  }

  update(): void {
    this.later();
  }

  destroy(): void {
    this.scrolling.abort();
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
    const upper = head.getBoundingClientRect().bottom + HEIGHT;
    const right = head.getBoundingClientRect().right;
    const places = carets.map((caret) => {
      const { top, left } = caret.getBoundingClientRect();
      const width = caret.querySelector<HTMLElement>('.presence-label')?.offsetWidth ?? 0;
      const edge = caret.closest('table')?.getBoundingClientRect().top ?? 0;
      return { below: top < Math.max(upper, edge + HEIGHT), before: left + width > right };
    });
    carets.forEach((caret, index) => {
      caret.classList.toggle('below', places[index].below);
      caret.classList.toggle('before', places[index].before);
    });
  }
}

/** The frame scrolls inside a shadow tree, and what scrolls there is not heard of outside it. */
function treesAround(inner: Node): Node[] {
  const trees: Node[] = [];
  let node: Node | null = inner;
  while (node) {
    if (node instanceof ShadowRoot || node instanceof Document) trees.push(node);
    node = outwards(node);
  }
  return trees;
}

function outwards(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element && node.assignedSlot) || node.parentNode;
}
