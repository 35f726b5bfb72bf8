import { element } from '../statement-editor/dom';
import { type EditorPort, onDesk, uncovered } from '../statement-editor/port';
import { refill } from '../statement-editor/refill';
import { type Count, Counter } from './counting';
import { type Section, sectionAt, sectionsOf } from './headings';

type TextKey =
  'label' | 'empty' | 'untitled' | 'whole' | 'selection' | 'words' | 'letters' | 'bare';
type Texts = Record<TextKey, string>;

/** After the last letter; counting while somebody types would only flicker. */
const REST = 300;

/**
 * `<text-outline>`: the headings of the text on the same desk, to go there, and how long the text
 * is. Attributes: `texts` (JSON), `text-lang`, and `lang`, the reader's, for the numbers.
 */
export class TextOutline extends HTMLElement {
  private end: (() => void) | null = null;
  private port: EditorPort | null = null;
  private timer = 0;
  private shown = '';
  private readonly headings = element('nav');
  private readonly figures = element('table');

  connectedCallback(): void {
    this.headings.setAttribute('aria-label', this.texts.label);
    this.replaceChildren(this.headings, this.figures);
    const counter = new Counter(this.getAttribute('text-lang') ?? 'en');
    this.end = onDesk(this, (port) => this.connect(port, counter));
  }

  disconnectedCallback(): void {
    this.end?.();
    this.end = null;
  }

  private get texts(): Texts {
    return JSON.parse(this.getAttribute('texts') ?? '{}') as Texts;
  }

  private connect(port: EditorPort, counter: Counter): () => void {
    this.port = port;
    const show = () => this.show(port, counter);
    const end = port.listen(() => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(show, REST);
    });
    show();
    return () => {
      clearTimeout(this.timer);
      end();
      this.port = null;
    };
  }

  /** Touches the list only where the headings have changed: else the focus would be lost. */
  private show({ state }: EditorPort, counter: Counter): void {
    if (!state) return;
    const sections = sectionsOf(state.doc);
    const now = JSON.stringify(sections);
    if (now !== this.shown) this.list(sections);
    this.shown = now;
    this.mark(sectionAt(sections, state.selection.head));
    const { from, to, empty } = state.selection;
    const whole = counter.count(state.doc);
    this.figure(whole, empty ? null : counter.count(state.doc, from, to));
  }

  private list(sections: Section[]): void {
    const { empty } = this.texts;
    const nothing = element('p', { class: 'quiet' }, empty);
    refill(this.headings, [sections.length > 0 ? this.nested(sections) : nothing]);
  }

  private get links(): HTMLElement[] {
    return [...this.headings.querySelectorAll('button')];
  }

  private nested(sections: Section[]): HTMLElement {
    return element('ol', {}, ...sections.map((section) => this.item(section)));
  }

  private item(section: Section): HTMLElement {
    const link = element('button', { type: 'button', 'data-at': String(section.at) });
    link.textContent = section.text.trim() || this.texts.untitled;
    link.lang = this.getAttribute('text-lang') ?? '';
    link.addEventListener('click', () => {
      uncovered(this, () => this.port?.reveal(section.at, section.at));
    });
    const below = section.below.length > 0 ? [this.nested(section.below)] : [];
    return element('li', {}, link, ...below);
  }

  private mark(current: Section | null): void {
    for (const link of this.links) {
      if (link.dataset.at === String(current?.at)) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  }

  private figure(whole: Count, selection: Count | null): void {
    const { texts } = this;
    const number = new Intl.NumberFormat(this.lang || undefined);
    const head = element('tr', {}, element('td'), heading('col', texts.whole));
    if (selection) head.append(heading('col', texts.selection));
    const row = (label: string, of: (count: Count) => number) =>
      element(
        'tr',
        {},
        heading('row', label),
        ...[whole, selection].flatMap((count) =>
          count ? [element('td', {}, number.format(of(count)))] : [],
        ),
      );
    this.figures.replaceChildren(
      element('thead', {}, head),
      element(
        'tbody',
        {},
        row(texts.words, ({ words }) => words),
        row(texts.letters, ({ characters }) => characters),
        row(texts.bare, ({ withoutSpaces }) => withoutSpaces),
      ),
    );
  }
}

function heading(scope: 'col' | 'row', text: string): HTMLElement {
  return element('th', { scope }, text);
}

if (!customElements.get('text-outline')) customElements.define('text-outline', TextOutline);
