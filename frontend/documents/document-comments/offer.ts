import { element } from '../statement-editor/dom';

/** Between the last selected line and the offer, in pixels. */
const GAP = 6;

/** A button beside the words that somebody has selected in the text: comment on them. */
export class Offer {
  private readonly button: HTMLButtonElement;
  private readonly editor: HTMLElement;

  constructor(editor: HTMLElement, label: string, shortcut: string, taken: () => void) {
    this.editor = editor;
    this.button = element(
      'button',
      { type: 'button', class: 'comment-offer', title: `${label} (${shortcut})` },
      label,
    );
    this.button.hidden = true;
    this.button.addEventListener('mousedown', (event) => event.preventDefault());
    this.button.addEventListener('click', taken);
  }

  /** Stands below the end of what is selected, or nowhere. */
  show(offered: boolean): void {
    const paper = this.editor.querySelector<HTMLElement>('.paper');
    const selection = offered ? getSelection() : null;
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const inText = range && paper?.querySelector('.ProseMirror')?.contains(range.endContainer);
    this.button.hidden = !inText;
    if (!paper || !range || !inText) return;
    if (this.button.parentElement !== paper) paper.append(this.button);
    const around = paper.getBoundingClientRect();
    const lines = [...range.getClientRects()];
    const last = lines.at(-1) ?? range.getBoundingClientRect();
    const most = around.width - this.button.offsetWidth;
    const start = Math.max(0, Math.min(last.right - around.left, most));
    this.button.style.insetBlockStart = `${last.bottom - around.top + GAP}px`;
    this.button.style.left = `${start}px`;
  }

  destroy(): void {
    this.button.remove();
  }
}
