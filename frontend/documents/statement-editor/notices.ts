import { element } from './dom';

/** What the editor has to say above the text. */
export class Notices {
  private readonly notice: HTMLElement;
  private readonly warning: HTMLElement;

  /** A notice goes once the person writes on; a warning stays. */
  constructor(notice: HTMLElement, warning: HTMLElement) {
    this.notice = notice;
    this.warning = warning;
  }

  say(text: string, act?: string, run?: () => void): void {
    this.notice.replaceChildren(text);
    if (!act || !run) return;
    const button = element('button', { type: 'button' }, act);
    button.addEventListener('click', run);
    this.notice.append(' ', button);
  }

  quieten(): void {
    this.notice.replaceChildren();
  }

  warn(text: string): void {
    this.warning.textContent = text;
  }
}
