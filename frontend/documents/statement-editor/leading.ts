import type { EditorView } from 'prosemirror-view';

/** From one height of the page to another, in pixels. */
export interface Stretch {
  top: number;
  bottom: number;
}

/** How far down from its top words are put in what is free: within the upper third. */
const DOWN = 1 / 6;

/** How far to scroll so that words stand in the upper third of what is free; 0 where they do. */
export function scrolledBy(words: Stretch, free: Stretch): number {
  const height = free.bottom - free.top;
  if (words.top >= free.top && words.bottom <= free.top + height / 3) return 0;
  return words.top - free.top - height * DOWN;
}

/**
 * Leads the eye to what is selected: it is scrolled to where one reads on from, below what sticks to
 * the top. ProseMirror alone goes to the nearest edge, and nowhere while the text has no focus.
 */
export function leadToSelection(view: EditorView, head: HTMLElement): void {
  const words = view.coordsAtPos(view.state.selection.from, 1);
  const page = scrollerOf(view.dom);
  const edges = page === document.scrollingElement ? null : page.getBoundingClientRect();
  const top = Math.max(0, edges?.top ?? 0) + head.offsetHeight;
  const bottom = Math.min(innerHeight, edges?.bottom ?? innerHeight);
  page.scrollTop += scrolledBy(words, { top, bottom });
}

/** The frame around the text scrolls, inside a shadow tree; where there is none, the page. */
function scrollerOf(inner: Element): Element {
  for (let around = outwards(inner); around; around = outwards(around)) {
    const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowY);
    if (scrolls && around.scrollHeight > around.clientHeight) return around;
  }
  return document.scrollingElement ?? document.documentElement;
}

function outwards(element: Element): Element | null {
  const above = element.assignedSlot ?? element.parentNode;
  if (above instanceof ShadowRoot) return above.host;
  return above instanceof Element ? above : null;
}
