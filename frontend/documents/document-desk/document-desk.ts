import { PANEL_WANTED } from './open-panel';
import { isWriting } from './whereabouts';

/**
 * `<document-desk>`: a text with panels beside it. The server says which of them is open, as `hidden`
 * and `aria-expanded`; what the person opens and closes is done here at once, also while the server
 * cannot be reached, which hears of it from the same clicks and keys.
 */
export class DocumentDesk extends HTMLElement {
  constructor() {
    super();
    this.addEventListener('click', this.clicked);
    this.addEventListener('keydown', this.pressed);
    this.addEventListener(PANEL_WANTED, this.wanted);
  }

  /**
   * Called by the server, which has opened a panel: whoever works by keyboard goes along. Who is in it
   * already stays where they are, and who writes in the text is not called away from it.
   */
  lead(id: string): void {
    const panel = document.getElementById(id);
    if (panel?.contains(document.activeElement) || isWriting()) return;
    panel?.focus();
  }

  private readonly clicked = ({ target }: Event): void => {
    const pressed = (target as Element).closest('button');
    if (pressed?.matches('.ws-desk-panels > button')) {
      this.show(pressed.getAttribute('aria-expanded') === 'true' ? null : pressed);
    } else if (pressed?.matches('.ws-desk-panel > :first-child > button')) {
      this.show(null);
    }
  };

  /** Escape anywhere in the panel closes it, unless something in it took the key. */
  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if ((event.target as Element).closest('.ws-desk-panel')) this.show(null);
  };

  private readonly wanted = ({ target }: Event): void => {
    const { id } = target as Element;
    this.show(this.querySelector(`.ws-desk-panels > button[aria-controls="${CSS.escape(id)}"]`));
  };

  /** Whoever works by keyboard goes along, and comes back to where they were. */
  private show(chosen: HTMLElement | null): void {
    let left: HTMLElement | null = null;
    for (const button of this.querySelectorAll<HTMLElement>('.ws-desk-panels > button')) {
      const open = button === chosen;
      if (button.getAttribute('aria-expanded') === 'true') left = button;
      button.setAttribute('aria-expanded', String(open));
      panelOf(button)?.toggleAttribute('hidden', !open);
    }
    this.toggleAttribute('open-panel', chosen !== null);
    (chosen ? panelOf(chosen) : left)?.focus();
  }
}

function panelOf(button: HTMLElement): HTMLElement | null {
  return document.getElementById(button.getAttribute('aria-controls') ?? '');
}

if (!customElements.get('document-desk')) customElements.define('document-desk', DocumentDesk);
