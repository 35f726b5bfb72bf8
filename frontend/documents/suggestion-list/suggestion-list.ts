import { caretColour } from '../statement-editor/colours';
import { element } from '../statement-editor/dom';
import { type EditorPort, onDesk } from '../statement-editor/port';
import {
  type OpenSuggestion,
  openSuggestions,
  suggestionsWithin,
} from '../statement-editor/suggesting/inventory';
import { type Maker, makerOf, said, whatOf } from '../statement-editor/suggesting/wording';
import { type Texts, textsFrom } from '../statement-editor/texts';
import styles from './suggestion-list.css?inline';

interface Row extends Maker {
  one: OpenSuggestion;
  what: string;
  own: boolean;
}

/** Several suggestions that can be decided on at once. */
interface Group {
  label: string;
  colour?: string;
  ids: ReadonlySet<string>;
}

/**
 * `<suggestion-list>`: the open suggestions of the text on the same desk, to be seen, accepted, rejected
 * or withdrawn. Attribute: `texts` (JSON; see the editor's texts.ts). Event: `count-changed` {count}.
 */
export class SuggestionList extends HTMLElement {
  static readonly observedAttributes = ['texts'];

  private texts: Texts = textsFrom(null);
  private port: EditorPort | null = null;
  private leave: (() => void) | null = null;
  private due = 0;
  private drawn = '';
  private count = -1;

  connectedCallback(): void {
    adopt(this.getRootNode() as Document | ShadowRoot);
    this.leave = onDesk(this, (port) => this.connect(port));
    this.later();
  }

  disconnectedCallback(): void {
    this.leave?.();
    cancelAnimationFrame(this.due);
    this.due = 0;
  }

  attributeChangedCallback(_name: string, _before: string | null, after: string | null): void {
    this.texts = textsFrom(after ? (JSON.parse(after) as Record<string, string>) : null);
    this.drawn = '';
    this.later();
  }

  private connect(port: EditorPort): () => void {
    this.port = port;
    this.later();
    const deafen = port.listen(() => this.later());
    return () => {
      deafen();
      this.port = null;
      this.later();
    };
  }

  /** Many changes between two pictures are drawn once. */
  private later(): void {
    this.due ||= requestAnimationFrame(() => {
      this.due = 0;
      this.draw();
    });
  }

  private draw(): void {
    const { port } = this;
    if (!port?.state)
      return this.replaceWhole([element('p', {}, this.texts('suggestions.opening'))]);
    const rows = openSuggestions(port.state.doc).map((one) => this.row(one, port));
    this.tell(rows.length);
    const groups = port.mode === 'write' ? this.groups(rows, port) : [];
    const key = JSON.stringify([
      port.mode,
      groups.map(({ label, ids }) => [label, [...ids]]),
      rows.map(({ one: { id }, ...rest }) => [id, rest]),
    ]);
    if (key === this.drawn) return;
    const empty = element('p', {}, this.texts('suggestions.empty'));
    this.replaceWhole(
      rows.length === 0 ? [empty] : [...this.several(groups), this.list(rows, port)],
    );
    this.drawn = key;
  }

  /** Whoever works by keyboard stays at the place where they are. */
  private replaceWhole(parts: HTMLElement[]): void {
    const focused = document.activeElement as HTMLElement | null;
    const at = focused && this.contains(focused) ? buttonsIn(this).indexOf(focused) : -1;
    this.drawn = '';
    this.replaceChildren(...parts);
    if (at < 0) return;
    const buttons = buttonsIn(this);
    (buttons[Math.min(at, buttons.length - 1)] ?? this.closest<HTMLElement>('[tabindex]'))?.focus();
  }

  private row(one: OpenSuggestion, port: EditorPort): Row {
    const { texts } = this;
    const maker = makerOf(one.id, port.company, texts);
    return { ...maker, one, what: whatOf(one, texts), own: port.isOwn(one.id) };
  }

  private groups(rows: readonly Row[], port: EditorPort): Group[] {
    const { from, to, empty } = port.state!.selection;
    const within = empty ? new Set<string>() : suggestionsWithin(port.state!.doc, from, to);
    const selected = rows.filter(({ one }) => within.has(one.id));
    const groups: Group[] = [];
    if (selected.length > 0) groups.push(this.group('suggestions.selected', selected));
    if (rows.length < 2) return groups;
    const organisations = new Map<string, Row[]>();
    for (const row of rows) {
      const key = row.organisation ?? '';
      organisations.set(key, [...(organisations.get(key) ?? []), row]);
    }
    for (const those of organisations.values()) groups.push(this.group('suggestions.by', those));
    if (organisations.size > 1) groups.push(this.group('suggestions.all', rows));
    return groups;
  }

  private group(
    key: 'suggestions.by' | 'suggestions.all' | 'suggestions.selected',
    rows: readonly Row[],
  ): Group {
    const count = String(rows.length);
    const one = key === 'suggestions.by' ? rows[0] : null;
    return {
      label: one ? said(this.texts(key), one.acronym, count) : said(this.texts(key), count),
      colour: one ? caretColour(one.colour) : undefined,
      ids: new Set(rows.map((row) => row.one.id)),
    };
  }

  private several(groups: readonly Group[]): HTMLElement[] {
    if (groups.length === 0) return [];
    const rows = groups.map(({ label, colour, ids }) => {
      const name = element('span', colour ? { class: 'chip' } : {}, label);
      if (colour) name.style.setProperty('--presence', colour);
      const has = (id: string) => ids.has(id);
      return element('li', {}, name, this.acts(label, has, ['accept', 'reject']));
    });
    const label = this.texts('suggestions.several');
    return [element('ul', { class: 'several', 'aria-label': label }, ...rows)];
  }

  private list(rows: readonly Row[], port: EditorPort): HTMLElement {
    return element('ul', { class: 'each' }, ...rows.map((row) => this.entry(row, port)));
  }

  private entry({ one, what, own, name, acronym, colour, at }: Row, port: EditorPort): HTMLElement {
    const title = this.texts('suggestions.show');
    const jump = element('button', { type: 'button', class: 'what', title }, what);
    jump.addEventListener('click', () => this.show(one.id));
    const chip = element('b', { class: 'chip' }, acronym);
    chip.style.setProperty('--presence', caretColour(colour));
    const who = element('p', {}, chip, ` ${[name, at].filter(Boolean).join(' · ')}`);
    const acts: Act[] = port.mode === 'write' ? ['accept', own ? 'withdraw' : 'reject'] : [];
    if (port.mode === 'suggest' && own) acts.push('withdraw');
    return element(
      'li',
      {},
      jump,
      who,
      this.acts(what, (id) => id === one.id, acts),
    );
  }

  private acts(about: string, chosen: (id: string) => boolean, names: Act[]): HTMLElement {
    const buttons = names.map((name) => {
      const face = this.texts(`suggestion.${name}`);
      const label = said(this.texts('suggestions.resolved'), face, about);
      const button = element('button', { type: 'button', 'aria-label': label }, face);
      button.addEventListener('click', () => this.port?.decide(chosen, name === 'accept'));
      return button;
    });
    return element('div', { class: 'acts' }, ...buttons);
  }

  private show(id: string): void {
    const reveal = () => {
      const { port } = this;
      const one = port?.state && openSuggestions(port.state.doc).find((open) => open.id === id);
      if (one) port.reveal(one.from, one.to, true);
    };
    const panel = this.closest('aside');
    if (panel && matchMedia('(width <= 800px)').matches) closed(panel, reveal);
    else reveal();
  }

  private tell(count: number): void {
    if (count === this.count) return;
    this.count = count;
    this.dispatchEvent(new CustomEvent('count-changed', { detail: { count } }));
  }
}

/** Where a panel lies over the text it goes first, and takes the focus back to its button. */
function closed(panel: HTMLElement, then: () => void): void {
  const watch = new MutationObserver(() => {
    if (!panel.hidden) return;
    watch.disconnect();
    setTimeout(then);
  });
  watch.observe(panel, { attributeFilter: ['hidden'] });
  panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
}

type Act = 'accept' | 'reject' | 'withdraw';

function buttonsIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('button')];
}

let sheet: CSSStyleSheet | null = null;

function adopt(root: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(String(styles));
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

if (!customElements.get('suggestion-list')) {
  customElements.define('suggestion-list', SuggestionList);
}
