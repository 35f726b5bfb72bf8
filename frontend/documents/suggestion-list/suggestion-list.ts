import { chip } from '../statement-editor/chip';
import { caretColour } from '../statement-editor/colours';
import { element } from '../statement-editor/dom';
import { type EditorPort, onDesk, uncovered } from '../statement-editor/port';
import { refill } from '../statement-editor/refill';
import { adopt } from '../statement-editor/styles';
import {
  type OpenSuggestion,
  openSuggestions,
  suggestionsWithin,
} from '../statement-editor/suggesting/inventory';
import { makerLine } from '../statement-editor/suggesting/maker-line';
import { type Verdict, verdictsOn } from '../statement-editor/suggesting/verdicts';
import { type Maker, makerOf, stayingOf, whatOf } from '../statement-editor/suggesting/wording';
import { filled, type Texts, textsFrom } from '../statement-editor/texts';
import { askSeveral } from './asking';
import styles from './suggestion-list.css?inline';

interface Row extends Maker {
  one: OpenSuggestion;
  what: string;
  own: boolean;
  /** Whose words stay where it is rejected. */
  stays: string;
}

/** Several suggestions that can be decided on at once. */
interface Group {
  label: string;
  /** Whose they are, where all are one organisation's. */
  acronym?: string;
  colour?: string;
  /** Whether all are the reader's own. */
  own: boolean;
  ids: ReadonlySet<string>;
}

/**
 * `<suggestion-list>`: the open suggestions of the text on the same desk, to be seen, accepted, rejected
 * or withdrawn. Attribute: `texts` (JSON; see the editor's texts.ts). Event: `count-changed` {count}.
 */
export class SuggestionList extends HTMLElement {
  static readonly observedAttributes = ['texts'];

  private readonly box = element('div');
  private texts: Texts = textsFrom(null);
  private port: EditorPort | null = null;
  private leave: (() => void) | null = null;
  private due = 0;
  private drawn = '';
  private count = -1;

  connectedCallback(): void {
    adopt(styles, this);
    this.replaceChildren(this.box);
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

  private replaceWhole(parts: HTMLElement[]): void {
    this.drawn = '';
    refill(this.box, parts, this.closest<HTMLElement>('[tabindex]'));
  }

  private row(one: OpenSuggestion, port: EditorPort): Row {
    const { texts } = this;
    const maker = makerOf(one.id, port.company, texts);
    const own = port.isOwn(one.id);
    const decides = verdictsOn(own, port.mode).length > 0;
    const stays = decides ? stayingOf(port.state!.doc, one.id, port.company, texts) : '';
    return { ...maker, one, what: whatOf(one, texts), own, stays };
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
      label: one ? filled(this.texts(key), one.acronym, count) : filled(this.texts(key), count),
      acronym: one?.acronym,
      colour: one ? caretColour(one.colour) : undefined,
      own: rows.every((row) => row.own),
      ids: new Set(rows.map((row) => row.one.id)),
    };
  }

  private several(groups: readonly Group[]): HTMLElement[] {
    if (groups.length === 0) return [];
    const rows = groups.map((group) => {
      const { label, colour, own } = group;
      const name = colour ? chip(label, colour) : element('span', {}, label);
      const acts = this.acts(label, verdictsOn(own, 'write'), (verdict) =>
        this.ask(group, verdict),
      );
      return element('li', {}, name, acts);
    });
    const label = this.texts('suggestions.several');
    return [element('ul', { class: 'several', 'aria-label': label }, ...rows)];
  }

  private list(rows: readonly Row[], port: EditorPort): HTMLElement {
    return element('ul', { class: 'each' }, ...rows.map((row) => this.entry(row, port)));
  }

  private entry(row: Row, port: EditorPort): HTMLElement {
    const { one, what, own, stays } = row;
    const title = this.texts('suggestions.show');
    const jump = element('button', { type: 'button', class: 'what', title }, what);
    jump.addEventListener('click', () => this.show(one.id));
    const only = new Set([one.id]);
    const acts = this.acts(what, verdictsOn(own, port.mode), (name) => this.decide(only, name));
    const line = stays ? [element('p', { class: 'stays' }, stays)] : [];
    return element('li', {}, jump, makerLine(row), ...line, acts);
  }

  /** Of one it is seen what it does; many at once are asked about. */
  private ask(group: Group, verdict: Verdict): void {
    const { ids, acronym } = group;
    const act = () => this.decide(ids, verdict);
    if (ids.size < 2) act();
    else askSeveral(this, { count: ids.size, acronym, verdict }, this.texts, act);
  }

  private decide(ids: ReadonlySet<string>, verdict: Verdict): void {
    this.port?.decide((id) => ids.has(id), verdict === 'accept');
  }

  private acts(about: string, names: Verdict[], act: (verdict: Verdict) => void): HTMLElement {
    const buttons = names.map((name) => {
      const face = this.texts(`suggestion.${name}`);
      const label = filled(this.texts('suggestions.resolved'), face, about);
      const button = element('button', { type: 'button', 'aria-label': label }, face);
      button.addEventListener('click', () => act(name));
      return button;
    });
    return element('div', { class: 'acts' }, ...buttons);
  }

  private show(id: string): void {
    uncovered(this, () => {
      const { port } = this;
      const one = port?.state && openSuggestions(port.state.doc).find((open) => open.id === id);
      if (one) port.reveal(one.from, one.to);
    });
  }

  private tell(count: number): void {
    if (count === this.count) return;
    this.count = count;
    this.dispatchEvent(new CustomEvent('count-changed', { detail: { count } }));
  }
}

if (!customElements.get('suggestion-list')) {
  customElements.define('suggestion-list', SuggestionList);
}
