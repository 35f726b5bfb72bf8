import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import type { Choice, Missed } from './absence';
import { element } from './dom';
import { type Place, placesOf } from './own-places';
import { type Said, saidOf, titleOf } from './review-words';
import type { TextKey, Texts } from './texts';
import type { Mode } from './wire';

/** Somebody's words that wait to be looked at. */
export interface Reviewed {
  readonly review: Missed | null;
  readonly confirmed: Node | null;
  readonly unsent: readonly Step[];
  readonly mode: Mode;
  /** Nothing waits but what they decided on suggestions. */
  readonly onlyDecides: boolean;
  decide(choice: Choice): void;
}

const CHOICES: readonly Choice[] = ['in', 'suggestions', 'apart'];

/**
 * Shows a person what they wrote against the text as it is now, and asks what is to become of it:
 * first for this window, then for those that were closed with words in them.
 */
export class ReviewPanel {
  private readonly waiting = new Set<Reviewed>();
  private readonly title = element('p', { class: 'review-title', role: 'status' });
  private readonly explanation = element('p', {});
  private readonly places = element('ol', { class: 'review-places', tabindex: '0' });
  private readonly acts = element('div', { class: 'acts' });
  private readonly panel: HTMLElement;
  private readonly own: Reviewed;
  private readonly texts: Texts;
  private readonly decided: () => void;

  /** `own` are the words of this window; `decided` is called when nothing more is asked. */
  constructor(
    panel: HTMLElement,
    own: Reviewed,
    language: string,
    texts: Texts,
    decided: () => void,
  ) {
    this.panel = panel;
    this.own = own;
    this.texts = texts;
    this.decided = decided;
    this.places.setAttribute('lang', language);
  }

  /** Something about these words is new: they are shown while they wait. */
  look(reviewed: Reviewed): void {
    if (reviewed.review) this.waiting.add(reviewed);
    else this.waiting.delete(reviewed);
    this.show();
  }

  /** Nobody can decide on these any more. */
  withdraw(reviewed: Reviewed): void {
    this.waiting.delete(reviewed);
    this.show();
  }

  private get first(): Reviewed | undefined {
    return this.waiting.has(this.own) ? this.own : [...this.waiting][0];
  }

  private show(): void {
    const { first } = this;
    const missed = first?.review;
    const hadFocus = this.panel.contains(document.activeElement);
    if (!first?.confirmed || !missed) {
      this.panel.hidden = true;
      this.panel.replaceChildren();
      if (hadFocus) this.decided();
      return;
    }
    if (this.panel.hidden) this.build();
    const title = titleOf(missed, first !== this.own, this.texts);
    if (this.title.textContent !== title) this.title.textContent = title;
    this.name(first);
    this.draw(first);
  }

  /** Calls everything by what it is about: words, or nothing but decisions. */
  private name(reviewed: Reviewed): void {
    const { texts } = this;
    const said = saidOf(reviewed.onlyDecides);
    this.explanation.textContent = texts(said.explanation);
    this.places.setAttribute('aria-label', texts(said.places));
    CHOICES.forEach((choice, index) => {
      this.acts.children[index].textContent = texts(said[choice]);
    });
    // Whoever may only suggest suggests in any case.
    const askable = reviewed.mode === 'write' && !reviewed.onlyDecides;
    this.acts.children[1].toggleAttribute('hidden', !askable);
  }

  private build(): void {
    this.panel.replaceChildren(this.title, this.explanation, this.places, this.acts);
    this.acts.replaceChildren(...CHOICES.map((choice) => this.act(choice)));
    this.panel.hidden = false;
  }

  private act(choice: Choice): HTMLElement {
    const button = element('button', { type: 'button' });
    button.classList.toggle('primary', choice === 'in');
    button.addEventListener('click', () => this.first?.decide(choice));
    return button;
  }

  private draw(reviewed: Reviewed): void {
    const { confirmed, unsent } = reviewed;
    if (!confirmed) return;
    const said = saidOf(reviewed.onlyDecides);
    const items = placesOf(confirmed, unsent).map((place) => this.item(place, said));
    this.places.replaceChildren(...items);
  }

  private item({ before, removed, added, after }: Place, said: Said): HTMLElement {
    const { texts } = this;
    const told = (key: TextKey) => element('span', { class: 'unseen' }, `${texts(key)} `);
    if (removed === added) {
      const kind = element('span', { class: 'review-kind' }, texts(said.form));
      return element('li', {}, kind, ' ', before + added + after);
    }
    const item = element('li', {}, before);
    if (removed) item.append(element('del', {}, told(said.removed), removed));
    if (added) item.append(element('ins', {}, told(said.added), added));
    item.append(after);
    return item;
  }
}
