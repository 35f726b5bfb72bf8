/**
 * Where the keyboard goes on when what had the focus is taken from the page.
 *
 * The server builds a page anew when somebody has acted on it, and puts another page in its place
 * when one goes there. Either way the browser lets the focus fall to the body, from where one has to
 * begin at the top. Instead it goes to what stands in the same place, or to the page's name.
 */

const DIALOGS = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened], dialog[open]';

let page: Element | null = null;
let place: { element: HTMLElement; key: string } | null = null;
let waiting = false;

document.addEventListener('focusin', ({ target }) => {
  if (page?.contains(target as Node)) {
    const element = whole(target as HTMLElement);
    place = { element, key: key(element) };
  } else if (!inDialog(target as Element)) {
    place = null;
  }
});

// Whoever points at something else has left on their own.
document.addEventListener('pointerdown', ({ target }) => {
  if (!inDialog(target as Element)) place = null;
});

// By a timer: a dialog says only after its own update that it is open.
new MutationObserver(() => {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    look();
  });
}).observe(document.documentElement, {
  subtree: true,
  childList: true,
  attributeFilter: ['disabled', 'opened'],
});

function look(): void {
  if (document.querySelector(DIALOGS)) return;
  const now = document.querySelector('main');
  if (now && now !== page) {
    const turned = page !== null;
    page = now;
    if (turned && !now.contains(document.activeElement)) focus(heading(now));
  } else if (now && place && document.activeElement === document.body) {
    focus(again(now, place) ?? heading(now));
  }
}

function again(main: Element, { element, key: sought }: NonNullable<typeof place>) {
  if (element.isConnected) return element.hasAttribute('disabled') ? null : element;
  return [...main.querySelectorAll<HTMLElement>(element.localName)].find(
    (each) => !each.hasAttribute('disabled') && key(each) === sought,
  );
}

function heading(main: HTMLElement): HTMLElement {
  const name = main.querySelector('h1') ?? main;
  name.tabIndex = -1;
  return name;
}

function focus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}

/** What is named alike in a row about the same thing is the same to whoever reads the page. */
function key(element: HTMLElement): string {
  const row = element.closest('.ws-row')?.querySelector('.ws-row-title')?.textContent ?? '';
  const label = element.getAttribute('aria-label') ?? (element as { label?: string }).label;
  return `${row}\n${label ?? element.textContent}`;
}

/** A field rather than the input within it. */
function whole(element: HTMLElement): HTMLElement {
  const parent = element.parentElement;
  return element.matches('input, textarea') && parent?.localName.includes('-') ? parent : element;
}

function inDialog(element: Element): boolean {
  return element.closest('vaadin-dialog, vaadin-confirm-dialog, dialog') !== null;
}
