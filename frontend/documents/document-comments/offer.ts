import { element } from '../statement-editor/dom';
import { besideLine } from './margin';

/** Between the last selected line and the offer, where there is no margin beside it, in pixels. */
const GAP = 6;
const HAS_MARGIN = '(min-width: 801px)';
const BUBBLE = 'M3 4h14v9H9l-4 4v-4H3z';

/** A button in the margin of what somebody has selected in the text: comment on it. */
export class Offer {
  private readonly button: HTMLButtonElement;
  private readonly editor: HTMLElement;

  constructor(editor: HTMLElement, label: string, shortcut: string, taken: () => void) {
    this.editor = editor;
    const title = `${label} (${shortcut})`;
    this.button = element(
      'button',
      { type: 'button', class: 'comment-offer', title, 'aria-label': label },
      bubble(),
    );
    this.button.hidden = true;
    this.button.addEventListener('mousedown', (event) => event.preventDefault());
    this.button.addEventListener('click', taken);
  }

  /** Stands beside the last line of what is selected, or nowhere; it covers no words. */
  show(offered: boolean): void {
    const paper = this.editor.querySelector<HTMLElement>('.paper');
    const selection = offered ? getSelection() : null;
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const text = paper?.querySelector('.ProseMirror');
    const inText = range && text?.contains(range.endContainer);
    this.button.hidden = !inText;
    if (!paper || !text || !range || !inText) return;
    if (this.button.parentElement !== paper) paper.append(this.button);
    const around = paper.getBoundingClientRect();
    const lines = [...range.getClientRects()];
    const last = lines.at(-1) ?? range.getBoundingClientRect();
    const most = around.width - this.button.offsetWidth;
    const margin = matchMedia(HAS_MARGIN).matches;
    const right = margin ? text.getBoundingClientRect().right : last.right;
    const start = Math.max(0, Math.min(right - around.left, most));
    const top = margin ? this.besideFlags(last) : last.bottom + GAP;
    this.button.style.insetBlockStart = `${top - around.top}px`;
    this.button.style.left = `${start}px`;
  }

  /** Flags of other threads stand in the same margin. */
  private besideFlags(line: DOMRect): number {
    const flags = this.editor.querySelectorAll('.comment-flag:not(.merged)');
    const taken = [...flags].map((flag) => flag.getBoundingClientRect());
    return besideLine(line, this.button.offsetHeight, taken);
  }

  destroy(): void {
    this.button.remove();
  }
}

function bubble(): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  picture.setAttribute('viewBox', '0 0 20 20');
  picture.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', BUBBLE);
  picture.append(path);
  return picture;
}
