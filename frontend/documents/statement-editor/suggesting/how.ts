import { element } from '../dom';
import { spoken } from '../shortcuts';
import type { Texts } from '../texts';
import { mayEnter, type Mode } from '../wire';

export const SWITCH_KEY = 'Mod-Shift-e';

/** Says whether what a person types changes the text or is suggested, and lets them choose. */
export class How {
  private readonly root: HTMLElement;
  private readonly texts: Texts;
  private readonly writes: HTMLButtonElement;
  private readonly suggests: HTMLButtonElement;
  private readonly only: HTMLElement;

  constructor(root: HTMLElement, texts: Texts, choose: (suggests: boolean) => void) {
    this.root = root;
    this.texts = texts;
    this.writes = this.button('write', () => choose(false));
    this.suggests = this.button('suggest', () => choose(true));
    this.only = element('span', { title: texts('how.onlySuggest') }, texts('how.suggest'));
    root.setAttribute('role', 'group');
    root.setAttribute('aria-label', texts('how.label'));
  }

  show(mode: Mode, suggests: boolean): void {
    this.root.hidden = !mayEnter(mode);
    this.writes.setAttribute('aria-pressed', String(!suggests));
    this.suggests.setAttribute('aria-pressed', String(suggests));
    const parts = mode === 'write' ? [this.writes, this.suggests] : [this.only];
    if (parts[0].parentNode !== this.root) this.root.replaceChildren(...parts);
  }

  private button(name: 'write' | 'suggest', chosen: () => void): HTMLButtonElement {
    const title = `${this.texts(`how.${name}Hint`)} (${spoken(SWITCH_KEY)})`;
    const button = element('button', { type: 'button', title }, this.texts(`how.${name}`));
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', chosen);
    return button;
  }
}
