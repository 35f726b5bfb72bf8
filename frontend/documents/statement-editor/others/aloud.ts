import { element } from '../dom';

/** Says things to assistive technology politely, unless the person has muted it in this browser. */
export class Aloud {
  private readonly region = element('div', { class: 'unseen', role: 'log', 'aria-live': 'polite' });
  private readonly key: string;

  /** @param owner whose choice it is */
  constructor(root: HTMLElement, label: string, owner: string) {
    this.key = `co-drafting:muted:${owner}`;
    this.region.setAttribute('aria-label', label);
    root.append(this.region);
  }

  get on(): boolean {
    try {
      return localStorage.getItem(this.key) === null;
    } catch {
      // A browser that keeps nothing is as at the beginning.
      return true;
    }
  }

  set on(on: boolean) {
    try {
      if (on) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, 'yes');
    } catch {
      // It holds for this page.
    }
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
