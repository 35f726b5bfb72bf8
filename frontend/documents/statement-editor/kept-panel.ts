import { element } from './dom';
import { refill } from './refill';
import type { Texts } from './texts';

export interface KeptApart {
  /** They could not be put into the text. */
  words: readonly string[];
  /** They will be entered as suggestions. */
  waiting: readonly string[];
}

/** Shows the words that could not be sent until the person has taken them, or they are entered. */
export function showKept(
  panel: HTMLElement,
  { words, waiting }: KeptApart,
  texts: Texts,
  remove: () => void,
): void {
  const all = [...waiting, ...words];
  panel.hidden = all.length === 0;
  if (all.length === 0) return panel.replaceChildren();
  const copy = element('button', { type: 'button', class: 'primary' }, texts('kept.copy'));
  const removal = element('button', { type: 'button' }, texts('kept.remove'));
  copy.addEventListener('click', () => {
    void copyText(all.join('\n\n'), panel).then(() => {
      copy.textContent = texts('kept.copied');
    });
  });
  removal.addEventListener('click', remove);
  refill(panel, [
    ...group(waiting, texts('kept.waitingTitle'), texts('kept.waiting')),
    ...group(words, texts('kept.title'), texts('kept.explanation')),
    element('div', { class: 'acts' }, copy, removal),
  ]);
}

function group(words: readonly string[], title: string, explanation: string): HTMLElement[] {
  if (words.length === 0) return [];
  return [
    element('p', { class: 'kept-title' }, title),
    element('p', {}, explanation),
    ...words.map((text) => element('pre', { tabindex: '0' }, text)),
  ];
}

/** Copies, or where the browser does not allow it selects, so that Ctrl+C does. */
async function copyText(text: string, panel: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const first = panel.querySelector('pre');
    const last = [...panel.querySelectorAll('pre')].at(-1);
    if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
  }
}
