import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import type { Choice, Missed } from './absence';
import { element } from './dom';
import { type Place, placesOf } from './own-places';
import { filled, type TextKey, type Texts } from './texts';
import type { Mode } from './wire';

/** Somebody's words that wait to be looked at. */
export interface Reviewed {
  readonly review: Missed | null;
  readonly confirmed: Node | null;
  readonly unsent: readonly Step[];
  readonly mode: Mode;
  decide(choice: Choice): void;
}

const CHOICES: readonly [Choice, TextKey][] = [
  ['in', 'review.in'],
  ['suggestions', 'review.suggestions'],
  ['apart', 'review.apart'],
];
const NAMED = 3;

/**
 * Shows a person what they wrote against the text as it is now, and asks what is to become of it:
 * first for this window, then for those that were closed with words in them.
 */
export class ReviewPanel {
  private readonly waiting = new Set<Reviewed>();
  private readonly title = element('p', { class: 'review-title', role: 'status' });
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
    this.places.setAttribute('aria-label', texts('review.places'));
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
    const title = this.titleOf(first, missed);
    if (this.title.textContent !== title) this.title.textContent = title;
    // Whoever may only suggest suggests in any case.
    this.acts.children[1].toggleAttribute('hidden', first.mode !== 'write');
    this.draw(first);
  }

  private build(): void {
    this.panel.replaceChildren(
      this.title,
      element('p', {}, this.texts('review.explanation')),
      this.places,
      this.acts,
    );
    this.acts.replaceChildren(...CHOICES.map((choice) => this.act(...choice)));
    this.panel.hidden = false;
  }

  private act(choice: Choice, text: TextKey): HTMLElement {
    const button = element('button', { type: 'button' }, this.texts(text));
    button.classList.toggle('primary', choice === 'in');
    button.addEventListener('click', () => this.first?.decide(choice));
    return button;
  }

  private titleOf(reviewed: Reviewed, { steps, by, otherwise }: Missed): string {
    const { texts } = this;
    const title = otherwise ? 'review.otherwise' : 'review.title';
    const key = reviewed === this.own ? title : 'review.left';
    const named = by.length > NAMED + 1 ? by.slice(0, NAMED) : by;
    const more = by.length - named.length;
    const names = named.join(', ') || texts('here.someone');
    const all = more ? filled(texts('review.more'), names, `${more}`) : names;
    return filled(texts(key), `${steps}`, all);
  }

  private draw({ confirmed, unsent }: Reviewed): void {
    if (!confirmed) return;
    const items = placesOf(confirmed, unsent).map((place) => this.item(place));
    this.places.replaceChildren(...items);
  }

  private item({ before, removed, added, after }: Place): HTMLElement {
    const { texts } = this;
    const told = (key: TextKey) => element('span', { class: 'unseen' }, `${texts(key)} `);
    if (removed === added) {
      const kind = element('span', { class: 'review-kind' }, texts('review.form'));
      return element('li', {}, kind, ' ', before + added + after);
    }
    const item = element('li', {}, before);
    if (removed) item.append(element('del', {}, told('review.removed'), removed));
    if (added) item.append(element('ins', {}, told('review.added'), added));
    item.append(after);
    return item;
  }
}
