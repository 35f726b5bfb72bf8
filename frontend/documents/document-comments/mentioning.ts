interface Choice extends HTMLElement {
  opened: boolean;
  loading: boolean;
  filter: string;
  filteredItems?: unknown[];
  selectedItems: { label?: string }[];
  inputElement: HTMLInputElement;
}

/** An @ that begins a word; one inside of it is an address. */
export function beginsMention(text: string, at: number): boolean {
  return text[at - 1] === '@' && /^$|[\s(]/.test(text[at - 2] ?? '');
}

/** Whether what is typed behind an @ means nobody: then it belongs into the words. */
export function meansNobody(typed: string, found: number | null): boolean {
  return /^\s/.test(typed) || (typed !== '' && found === 0);
}

/** Whether what stands before the caret is a word that an @ begins. */
export function endsInMention(before: string): boolean {
  return /(^|[\s(])@\S*$/.test(before);
}

/** What leads back to the words, of the forms in which somebody is being chosen. */
const choosing = new WeakMap<Element, () => void>();

/** The fields in which nobody was found for an @: Escape is still meant for the list. */
const unfound = new WeakSet<HTMLTextAreaElement>();

/**
 * Where a person types @ into the words of a comment, the list of whom to tell opens: what they choose
 * there stands in the words, too, and they go on writing behind it. What is typed there and means
 * nobody is put into the words.
 */
export function listenForMentions(root: HTMLElement, signal: AbortSignal): void {
  root.addEventListener(
    'input',
    (event) => {
      const words = event.target as HTMLTextAreaElement;
      if (!(event as InputEvent).data?.endsWith('@') || !words.closest('[data-draft]')) return;
      const form = words.closest('.ws-comment-form');
      const people = form?.querySelector<Choice>('vaadin-multi-select-combo-box');
      const at = words.selectionStart;
      if (form && people && beginsMention(words.value, at)) choose(form, people, words, at);
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const words = event.target as HTMLTextAreaElement;
      if (event.key !== 'Escape' || !unfound.delete(words)) return;
      // Without a list there is nothing to close: the panel does not close in its place.
      if (endsInMention(words.value.slice(0, words.selectionStart))) event.preventDefault();
    },
    { signal, capture: true },
  );
  // Before a button sends the words.
  root.addEventListener(
    'click',
    ({ target }) => {
      if (!(target as Element).closest('.ws-acts')) return;
      endMention((target as Element).closest('.ws-comment-form'));
    },
    { signal, capture: true },
  );
}

/** Opens the list where the last that was typed is an @: it was, before there was a list. */
export function mentionAt(words: HTMLTextAreaElement): void {
  if (words.selectionStart !== words.selectionEnd) return;
  if (!beginsMention(words.value, words.selectionStart)) return;
  words.dispatchEvent(new InputEvent('input', { data: '@', bubbles: true, composed: true }));
}

/** Puts into the words what has been typed behind an @ and chosen nobody. */
export function endMention(form: Element | null): void {
  if (form) choosing.get(form)?.();
}

function choose(form: Element, people: Choice, words: HTMLTextAreaElement, at: number): void {
  endMention(form);
  const over = new AbortController();
  const { signal } = over;
  const before = new Set(people.selectedItems.map(({ label }) => label));
  // The component clears its field as it closes.
  let typed = '';
  const goBack = (put: string) => {
    if (signal.aborted) return;
    over.abort();
    choosing.delete(form);
    people.opened = false;
    people.inputElement.value = '';
    people.filter = '';
    words.focus();
    words.setSelectionRange(at, at);
    if (!put) return;
    words.setRangeText(put, at, at, 'end');
    words.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    words.closest('[data-draft]')?.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  };
  // The component goes on with what it does first.
  const soon = (act: () => void) => void setTimeout(act);
  const look = () => {
    const asked = people.loading || people.filter !== typed;
    const found = asked ? null : (people.filteredItems?.length ?? null);
    if (!meansNobody(typed, found)) return;
    unfound.add(words);
    goBack(typed);
  };
  choosing.set(form, () => goBack(typed));
  people.addEventListener(
    'input',
    () => {
      typed = people.inputElement.value;
      soon(look);
    },
    { signal },
  );
  people.addEventListener('filtered-items-changed', () => soon(look), { signal });
  people.addEventListener(
    'selected-items-changed',
    () => {
      const chosen = people.selectedItems.find(({ label }) => !before.has(label));
      if (!chosen?.label) return;
      soon(() => {
        goBack(`${chosen.label} `);
        skipSpace(words);
      });
    },
    { signal },
  );
  people.addEventListener(
    'opened-changed',
    () => {
      if (!people.opened) soon(() => soon(() => goBack(typed)));
    },
    { signal },
  );
  people.focus();
  people.opened = true;
}

/** Behind somebody's name stands a space; who types one all the same has typed that. */
function skipSpace(words: HTMLTextAreaElement): void {
  const at = words.selectionStart;
  const skip = (event: InputEvent) => {
    if (event.data === ' ' && words.selectionStart === at) event.preventDefault();
  };
  words.addEventListener('beforeinput', skip, { once: true });
}
