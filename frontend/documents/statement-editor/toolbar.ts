import type { Schema } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type Act, type ActName, acts, markActive } from './commands';
import type { Menu } from './inserting/menu';
import { SHORTCUTS } from './keys';
import { spoken } from './shortcuts';
import type { TextKey, Texts } from './texts';

interface Tool {
  act: Act;
  button: HTMLButtonElement;
}

type ToolName = ActName | 'link';

const FACES: Partial<Record<ToolName, string>> = {
  paragraph: '¶',
  heading1: 'H1',
  heading2: 'H2',
  heading3: 'H3',
  bold: 'B',
  italic: 'I',
  quote: '“ ”',
  undo: '↶',
  redo: '↷',
};
const ORDER: ToolName[] = [
  ...(['paragraph', 'heading1', 'heading2', 'heading3', 'bold', 'italic', 'quote'] as const),
  ...(['list', 'numbers', 'link', 'undo', 'redo'] as const),
];

/** Rarer acts stand beside the link, before undo and redo. */
const BEFORE_UNDO = ORDER.indexOf('undo');

/** The toolbar: one stop for Tab, arrows within (WAI-ARIA's toolbar pattern). */
export class Toolbar {
  private readonly root: HTMLElement;
  private readonly view: EditorView;
  private readonly tools: Tool[];
  private readonly menu: Menu;
  private readonly buttons: HTMLButtonElement[];
  private readonly widthWatch: ResizeObserver;

  constructor(
    root: HTMLElement,
    view: EditorView,
    schema: Schema,
    link: Command,
    menu: Menu,
    texts: Texts,
  ) {
    this.root = root;
    this.view = view;
    this.menu = menu;
    const all: Record<ToolName, Act> = {
      ...acts(schema),
      link: { run: link, active: (state) => markActive(state, schema.marks.link) },
    };
    this.tools = ORDER.map((name) => ({ act: all[name], button: face(name, texts) }));
    root.setAttribute('role', 'toolbar');
    root.setAttribute('aria-label', texts('toolbar.label'));
    const buttons = this.tools.map(({ button }) => button);
    this.buttons = buttons.toSpliced(BEFORE_UNDO, 0, menu.button);
    root.replaceChildren(...this.buttons);
    root.addEventListener('keydown', this.walk);
    for (const tool of this.tools) this.listen(tool);
    menu.button.addEventListener('click', () => this.stop(menu.button));
    this.stop(this.buttons[0]);
    root.addEventListener('scroll', this.sayWhereMoreIs, { passive: true });
    this.widthWatch = new ResizeObserver(this.sayWhereMoreIs);
    this.widthWatch.observe(root);
    this.update();
  }

  /** Shows what the selection is, and what can be done with it. */
  update(): void {
    const { state, editable } = this.view;
    this.root.hidden = !editable;
    for (const { act, button } of this.tools) {
      const active = act.active?.(state) ?? false;
      const possible = editable && (active || act.run(state));
      if (act.active) button.setAttribute('aria-pressed', String(active));
      button.setAttribute('aria-disabled', String(!possible));
    }
    this.menu.button.setAttribute('aria-disabled', String(!editable || !this.menu.possible));
  }

  /** Where the person was among the tools, or at the first of them. */
  focus(): void {
    this.buttons.find(({ tabIndex }) => tabIndex === 0)?.focus();
  }

  destroy(): void {
    this.root.removeEventListener('keydown', this.walk);
    this.root.removeEventListener('scroll', this.sayWhereMoreIs);
    this.widthWatch.disconnect();
    this.menu.destroy();
    this.root.replaceChildren();
  }

  private listen({ act, button }: Tool): void {
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => {
      if (button.getAttribute('aria-disabled') === 'true') return;
      act.run(this.view.state, this.view.dispatch, this.view);
      this.stop(button);
      // A click by keyboard leaves the focus where the person is.
      if (event.detail > 0 && !document.querySelector('dialog[open]')) this.view.focus();
    });
  }

  /** On a phone the row scrolls: at which ends of it there are more tools. */
  private readonly sayWhereMoreIs = (): void => {
    const { scrollLeft, scrollWidth, clientWidth } = this.root;
    const before = scrollLeft > 1 ? 'before' : '';
    const after = scrollLeft < scrollWidth - clientWidth - 1 ? 'after' : '';
    this.root.dataset.more = `${before} ${after}`.trim();
  };

  private readonly walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return this.view.focus();
    const { buttons } = this;
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = buttons.at(to % buttons.length)!;
    this.stop(next);
    next.focus();
  };

  private stop(chosen: HTMLButtonElement): void {
    for (const button of this.buttons) button.tabIndex = button === chosen ? 0 : -1;
  }
}

function face(name: ToolName, texts: Texts): HTMLButtonElement {
  const button = document.createElement('button');
  const shown = FACES[name] ?? texts(`toolbar.${name}.short` as TextKey);
  const label = named(shown, texts(`toolbar.${name}`));
  const shortcut = SHORTCUTS[name];
  button.type = 'button';
  button.className = `tool tool-${name}`;
  button.textContent = shown;
  button.setAttribute('aria-label', label);
  button.title = shortcut ? `${label} (${spoken(shortcut)})` : label;
  return button;
}

/** Begins with what is seen, where this is more than a sign: so it can be spoken to (WCAG 2.5.3). */
function named(shown: string, label: string): string {
  return label.includes(shown) || !/\w{2}|\d/.test(shown) ? label : `${shown} ${label}`;
}
