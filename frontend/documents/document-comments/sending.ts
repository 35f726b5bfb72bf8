import { element } from '../statement-editor/dom';
import { isMac } from '../statement-editor/shortcuts';
import type { Drafts } from './drafts';
import { endMention } from './mentioning';

interface Lockable extends HTMLElement {
  readonly: boolean;
}

interface Act extends HTMLElement {
  disabled: boolean;
}

const FORM = '.ws-comment-form';
const ENDING = '.ws-acts > vaadin-button';
const SENDING = `${ENDING}[theme~="primary"]`;
const LOCKED = 'vaadin-text-area, vaadin-multi-select-combo-box, vaadin-radio-group';

/** With Ctrl, or a Mac's ⌘, Enter sends the words of a comment; alone it begins a line. */
export function sends(event: KeyboardEvent): boolean {
  const asked = (isMac ? event.metaKey : event.ctrlKey) && event.key === 'Enter';
  return asked && !event.repeat && !event.isComposing;
}

/**
 * Locks a form from the moment in which it is sent or given up until the server has answered: what
 * would be typed into it meanwhile is part of nothing. A refusal opens it again as it was.
 */
export class Sending {
  private readonly drafts: Drafts;
  private readonly label: () => string;

  /** `label` says that it is under way. */
  constructor(drafts: Drafts, label: () => string) {
    this.drafts = drafts;
    this.label = label;
  }

  /** Presses what sends the form in which something is typed. */
  press(typing: Element): void {
    const form = typing.closest(FORM);
    if (!form) return;
    endMention(form);
    // Leaving the field for a moment tells the server what is typed before the button is pressed.
    const field = document.activeElement as HTMLElement;
    if (form.contains(field)) {
      field.blur();
      field.focus();
    }
    form.querySelector<HTMLElement>(SENDING)?.click();
  }

  /** Something in the panel has been pressed. */
  pressed(target: Element): void {
    const act = target.closest<Act>(`${FORM} > ${ENDING}`);
    const form = act?.closest<HTMLElement>(FORM);
    // The button is disabled after this, until the server has answered.
    if (act && form && !act.disabled) this.lock(form, act);
  }

  private lock(form: HTMLElement, act: Act): void {
    const key = form.querySelector<HTMLElement>('[data-draft]')?.dataset.draft ?? '';
    const fields = [...form.querySelectorAll<Lockable>(LOCKED)].filter((one) => !one.readonly);
    const said = element('span', { class: 'ws-comment-sending', role: 'status' }, this.label());
    for (const field of fields) field.readonly = true;
    form.setAttribute('aria-busy', 'true');
    if (act.matches(SENDING)) act.parentElement?.append(said);
    this.drafts.leave(key);
    const answered = new MutationObserver(() => {
      if (act.disabled) return;
      answered.disconnect();
      for (const field of fields) field.readonly = false;
      form.removeAttribute('aria-busy');
      said.remove();
      this.drafts.stay(key);
    });
    answered.observe(act, { attributeFilter: ['disabled'] });
  }
}
