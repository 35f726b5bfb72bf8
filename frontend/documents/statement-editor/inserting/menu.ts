import type { EditorView } from 'prosemirror-view';
import type { Act } from '../commands';
import { element } from '../dom';

export interface MenuEntry {
  label: string;
  /** As people write it; empty where there is none. */
  shortcut: string;
  act: Act;
  /** Stands in the menu only where it can be done. */
  sometimes?: boolean;
  /** A line goes before it. */
  apart?: boolean;
}

interface Item {
  entry: MenuEntry;
  item: HTMLElement;
}

const BESIDE = 4;

/** A button with a menu of rarer acts (WAI-ARIA's menu button pattern). */
export class Menu {
  readonly button: HTMLButtonElement;
  private readonly popup: HTMLElement;
  private readonly items: Item[];
  private readonly view: EditorView;

  constructor(root: HTMLElement, view: EditorView, label: string, entries: MenuEntry[]) {
    this.view = view;
    this.button = element(
      'button',
      {
        type: 'button',
        class: 'tool tool-menu',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
      },
      label,
    );
    this.items = entries.map((entry) => ({ entry, item: itemOf(entry) }));
    const items = this.items.map(({ item }) => item);
    this.popup = element('div', {
      role: 'menu',
      class: 'menu',
      'aria-label': label,
      popover: 'auto',
    });
    this.popup.append(...items);
    root.append(this.popup);
    this.button.addEventListener('mousedown', (event) => event.preventDefault());
    this.button.addEventListener('click', () => this.open(0));
    this.button.addEventListener('keydown', this.openByKey);
    this.popup.addEventListener('keydown', this.walk);
    this.popup.addEventListener('click', ({ target }) => this.choose(target as HTMLElement));
    this.popup.addEventListener('toggle', (event) => {
      const open = (event as ToggleEvent).newState === 'open';
      this.button.setAttribute('aria-expanded', String(open));
    });
  }

  /** Whether there is anything in it that can be done. */
  get possible(): boolean {
    return this.items.some(({ entry }) => entry.act.run(this.view.state));
  }

  destroy(): void {
    this.popup.remove();
  }

  private get shown(): HTMLElement[] {
    return this.items.map(({ item }) => item).filter(({ hidden }) => !hidden);
  }

  /** At its first entry, or at its last: -1. */
  private open(at: 0 | -1): void {
    if (this.button.getAttribute('aria-disabled') === 'true') return;
    for (const { entry, item } of this.items) {
      const possible = entry.act.run(this.view.state);
      item.hidden = Boolean(entry.sometimes) && !possible;
      item.setAttribute('aria-disabled', String(!possible));
      if (entry.act.active) {
        item.setAttribute('aria-checked', String(entry.act.active(this.view.state)));
      }
    }
    this.popup.showPopover();
    this.place();
    this.shown.at(at)?.focus();
  }

  private place(): void {
    const { left, bottom } = this.button.getBoundingClientRect();
    const most = document.documentElement.clientWidth - this.popup.offsetWidth - BESIDE;
    this.popup.style.left = `${Math.max(BESIDE, Math.min(left, most))}px`;
    this.popup.style.top = `${bottom + BESIDE}px`;
    this.popup.style.maxHeight = `calc(100dvh - ${bottom + 3 * BESIDE}px)`;
  }

  private readonly openByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    this.open(event.key === 'ArrowUp' ? -1 : 0);
  };

  private readonly walk = (event: KeyboardEvent): void => {
    const { shown } = this;
    const at = shown.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Tab' || event.key === 'Escape') return this.close(event);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.choose(shown[at]);
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    const found =
      to === undefined ? this.beginningWith(event.key, at) : shown.at(to % shown.length);
    if (!found) return;
    event.preventDefault();
    found.focus();
  };

  private close(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.popup.hidePopover();
    this.button.focus();
  }

  /** The next entry whose label begins with that letter. */
  private beginningWith(letter: string, at: number): HTMLElement | undefined {
    if (letter.length !== 1) return undefined;
    const { shown } = this;
    const following = [...shown.slice(at + 1), ...shown.slice(0, at + 1)];
    return following.find((item) =>
      item.textContent?.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()),
    );
  }

  private choose(target: HTMLElement | undefined): void {
    const chosen = this.items.find(({ item }) => target && item.contains(target));
    if (!chosen || chosen.item.getAttribute('aria-disabled') === 'true') return;
    this.popup.hidePopover();
    this.view.focus();
    chosen.entry.act.run(this.view.state, this.view.dispatch, this.view);
  }
}

function itemOf({ label, shortcut, act, apart }: MenuEntry): HTMLElement {
  const role = act.active ? 'menuitemcheckbox' : 'menuitem';
  const item = element('div', { role, tabindex: '-1' }, element('span', {}, label));
  if (shortcut) item.append(element('kbd', {}, shortcut));
  if (apart) item.classList.add('apart');
  return item;
}
