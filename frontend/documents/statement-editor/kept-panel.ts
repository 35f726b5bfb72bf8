import { element } from './dom';
import type { Texts } from './texts';

/** Shows the words that could not be sent until the person has taken them. */
export function showKept(
  panel: HTMLElement,
  words: readonly string[],
  texts: Texts,
  remove: () => void,
): void {
  panel.hidden = words.length === 0;
  if (words.length === 0) return panel.replaceChildren();
  const copy = element('button', { type: 'button', class: 'primary' }, texts('kept.copy'));
  const removal = element('button', { type: 'button' }, texts('kept.remove'));
  copy.addEventListener('click', () => {
    void copyText(words.join('\n\n'), panel).then(() => {
      copy.textContent = texts('kept.copied');
    });
  });
  removal.addEventListener('click', remove);
  panel.replaceChildren(
    element('p', { class: 'kept-title' }, texts('kept.title')),
    element('p', {}, texts('kept.explanation')),
    ...words.map((text) => element('pre', { tabindex: '0' }, text)),
    element('div', { class: 'acts' }, copy, removal),
  );
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
