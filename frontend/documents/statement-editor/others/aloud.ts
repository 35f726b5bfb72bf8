import { element } from '../dom';
import { Remembered } from '../remembered';

/** Says things to assistive technology politely, unless the person has muted it in this browser. */
export class Aloud {
  private readonly region = element('div', { class: 'unseen', role: 'log', 'aria-live': 'polite' });
  private readonly muted: Remembered;

  /** @param owner whose choice it is */
  constructor(root: HTMLElement, label: string, owner: string) {
    this.muted = new Remembered(`co-drafting:muted:${owner}`);
    this.region.setAttribute('aria-label', label);
    root.append(this.region);
  }

  get on(): boolean {
    return !this.muted.yes;
  }

  set on(on: boolean) {
    this.muted.yes = !on;
    if (!on) this.region.replaceChildren();
  }

  say(sentences: string[]): void {
    if (!this.on) return;
    this.region.replaceChildren(...sentences.map((sentence) => element('p', {}, sentence)));
  }

  destroy(): void {
    this.region.remove();
  }
}
