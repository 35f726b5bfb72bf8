import type { EditorView } from 'prosemirror-view';
import type { Company } from '../company';
import { element } from '../dom';
import { refill } from '../refill';
import type { Texts } from '../texts';
import type { Mode } from '../wire';
import { type OpenSuggestion, openSuggestions, suggestionsAt } from './inventory';
import { makerLine } from './maker-line';
import type { Own } from './marks';
import { besideLine } from './placing';
import { type Verdict, verdictsOn } from './verdicts';
import { makerOf, stayingOf, whatOf } from './wording';

export interface CardOptions {
  root: HTMLElement;
  /** What sticks to the top of the page, over the text. */
  head: HTMLElement;
  company: Company;
  own: Own;
  texts: Texts;
  mode: () => Mode;
  decide: (id: string, accepts: boolean) => void;
}

const HOVER = 350;
/** How far before the letter that it is about it begins. */
const INDENT = 6;

interface Act {
  id: string;
  verdict: Verdict;
  button: HTMLButtonElement;
}

/** Beside a suggestion in the text: what it would do, whose it is, and what can be done with it. */
export class Card {
  private readonly box = element('div', { class: 'suggestion-card', role: 'group' });
  private readonly options: CardOptions;
  private readonly view: EditorView;
  private readonly leaving = new AbortController();
  private shown: readonly OpenSuggestion[] = [];
  private acts: readonly Act[] = [];
  /** How many letters into the first of them it stands. */
  private within = 0;
  private hovering = 0;
  private byPointer = false;

  constructor(view: EditorView, options: CardOptions) {
    this.view = view;
    this.options = options;
    this.box.hidden = true;
    this.box.setAttribute('aria-label', options.texts('suggestion.label'));
    options.root.append(this.box);
    const { signal } = this.leaving;
    view.dom.addEventListener('pointermove', this.hover, { signal });
    view.dom.addEventListener('pointerleave', this.stay, { signal });
    this.box.addEventListener('pointerenter', this.stay, { signal });
    this.box.addEventListener('keydown', this.keys, { signal });
  }

  /** What stands at the caret; answers with what is shown. */
  showAtCaret(): readonly OpenSuggestion[] {
    const { doc, selection } = this.view.state;
    const found = selection.empty ? suggestionsAt(doc, selection.head) : [];
    if (found.length === 0) this.hide();
    else this.show(found, selection.head);
    return found;
  }

  /** The text, who is known, or what one may do is another: it says what is true now. */
  refresh(): void {
    if (this.box.hidden) return;
    const ids = new Set(this.shown.map(({ id }) => id));
    const left = openSuggestions(this.view.state.doc).filter(({ id }) => ids.has(id));
    if (left.length === 0) this.hide();
    else {
      this.fill(left);
      this.place(left);
    }
  }

  /** Leads the keyboard to the choices; false where there are none. */
  focus(): boolean {
    const button = this.box.hidden ? null : this.box.querySelector('button');
    button?.focus();
    return Boolean(button);
  }

  hide(): void {
    const focused = this.box.contains(document.activeElement);
    this.stay();
    this.box.hidden = true;
    if (focused) this.view.focus();
  }

  destroy(): void {
    this.stay();
    this.leaving.abort();
    this.box.remove();
  }

  private show(found: readonly OpenSuggestion[], at: number, byPointer = false): void {
    this.byPointer = byPointer;
    this.fill(found);
    this.box.hidden = false;
    this.within = at - found[0].from;
    this.place(found);
  }

  /** At its suggestion, wherever what others write has moved that; within what is seen of the text. */
  private place([{ from, to }]: readonly OpenSuggestion[]): void {
    const { root, head } = this.options;
    const line = this.view.coordsAtPos(Math.min(from + this.within, to));
    const frame = root.getBoundingClientRect();
    const most = Math.max(0, frame.width - this.box.offsetWidth);
    const seen = { top: head.getBoundingClientRect().bottom, bottom: innerHeight };
    const top = besideLine(line, this.box.offsetHeight, seen) - frame.top;
    const start = Math.min(Math.max(0, line.left - frame.left - INDENT), most);
    this.box.style.insetBlockStart = `${top}px`;
    this.box.style.insetInlineStart = `${start}px`;
  }

  /** What says the same stays as it is, under the hand that is about to press it. */
  private fill(found: readonly OpenSuggestion[]): void {
    const acts: Act[] = [];
    const entries = found.map((one) => this.entry(one, acts));
    const before = [...this.box.children];
    const same =
      before.length === entries.length &&
      found.every(({ id }, index) => id === this.shown[index]?.id) &&
      entries.every((entry, index) => entry.isEqualNode(before[index]));
    this.shown = found;
    if (same) return;
    const held = this.acts.find(({ button }) => button === document.activeElement);
    this.acts = acts;
    refill(this.box, entries, this.view.dom);
    if (held) this.holdOn(held);
  }

  /** The keyboard stays at the same choice, and never comes to another one of the same suggestion. */
  private holdOn({ id, verdict }: Act): void {
    const left = this.acts.filter((act) => act.id === id);
    if (left.length === 0) return;
    (left.find((act) => act.verdict === verdict)?.button ?? this.view.dom).focus();
  }

  private entry(one: OpenSuggestion, all: Act[]): HTMLElement {
    const { company, own, mode, texts } = this.options;
    const verdicts = verdictsOn(own.is(one.id), mode());
    const acts = verdicts.map((verdict) => this.act(verdict, one.id));
    all.push(...acts);
    const stays = verdicts.length > 0 && stayingOf(this.view.state.doc, one.id, company, texts);
    return element(
      'div',
      {},
      element('p', { class: 'what' }, whatOf(one, texts)),
      makerLine(makerOf(one.id, company, texts)),
      ...(stays ? [element('p', { class: 'stays' }, stays)] : []),
      element('div', { class: 'acts' }, ...acts.map(({ button }) => button)),
    );
  }

  private act(verdict: Verdict, id: string): Act {
    const face = this.options.texts(`suggestion.${verdict}`);
    const button = element('button', { type: 'button' }, face);
    if (verdict === 'accept') button.className = 'primary';
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => this.options.decide(id, verdict === 'accept'));
    return { id, verdict, button };
  }

  private readonly keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.hide();
  };

  private readonly stay = (): void => clearTimeout(this.hovering);

  /** Only a hand moves a pointer: a text that changes under a resting one asks for nothing. */
  private readonly hover = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || !(event.movementX || event.movementY)) return;
    this.stay();
    const place = (event.target as Element).closest('[data-suggestion]');
    if (event.buttons > 0 || (!place && !this.byPointer)) return;
    this.hovering = window.setTimeout(() => {
      if (place) this.showAt(event);
      else this.hide();
    }, HOVER);
  };

  private showAt({ clientX, clientY }: PointerEvent): void {
    const place = this.view.posAtCoords({ left: clientX, top: clientY });
    const found = place ? suggestionsAt(this.view.state.doc, place.pos) : [];
    if (place && found.length > 0) this.show(found, place.pos, true);
  }
}
