import { element } from '../statement-editor/dom';
import type { Verdict } from '../statement-editor/suggesting/verdicts';
import { filled, type Texts } from '../statement-editor/texts';

/** What is to be decided at once. */
export interface Several {
  count: number;
  /** Whose they are, where all are one organisation's. */
  acronym?: string;
  verdict: Verdict;
}

const TITLE = 'suggestion-list-title';
const SAYS = 'suggestion-list-says';

/** Asks before many suggestions are decided on at once: how many they are, and whose. */
export function askSeveral(
  inside: HTMLElement,
  several: Several,
  texts: Texts,
  act: () => void,
): void {
  const cancel = element('button', { type: 'button' }, texts('suggestions.several.cancel'));
  const yes = element(
    'button',
    { type: 'button', class: 'primary' },
    texts(`suggestion.${several.verdict}`),
  );
  const dialog = element(
    'dialog',
    { role: 'alertdialog', 'aria-labelledby': TITLE, 'aria-describedby': SAYS },
    element('p', { class: 'title', id: TITLE }, titleOf(several, texts)),
    element('p', { id: SAYS }, texts('suggestions.several.says')),
    element('div', { class: 'acts' }, cancel, yes),
  );
  // Escape leaves the question, not the panel that it was asked in.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => {
    dialog.remove();
    // What asked may have been drawn anew meanwhile: then the browser has nowhere to lead back to.
    if (document.activeElement === document.body) {
      inside.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
    }
  });
  cancel.addEventListener('click', () => dialog.close());
  yes.addEventListener('click', () => {
    dialog.close();
    act();
  });
  inside.append(dialog);
  dialog.showModal();
  cancel.focus();
}

/** The question, such as "Accept 12 suggestions of CNRG?". */
export function titleOf({ count, acronym, verdict }: Several, texts: Texts): string {
  if (verdict === 'withdraw')
    return filled(texts('suggestions.several.title.withdraw'), `${count}`);
  const accepts = verdict === 'accept';
  if (!acronym) {
    return filled(texts(`suggestions.several.title.${accepts ? 'accept' : 'reject'}`), `${count}`);
  }
  const key = `suggestions.several.title.${accepts ? 'acceptBy' : 'rejectBy'}` as const;
  return filled(texts(key), `${count}`, acronym);
}
