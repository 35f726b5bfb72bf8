interface Choice extends HTMLElement {
  opened: boolean;
  selectedItems: { label?: string }[];
}

/** An @ that begins a word; one inside of it is an address. */
export function beginsMention(text: string, at: number): boolean {
  return text[at - 1] === '@' && /^$|[\s(]/.test(text[at - 2] ?? '');
}

/**
 * Where a person types @ into the words of a comment, the list of whom to tell opens: what they choose
 * there stands in the words, too, and they go on writing behind it.
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
      if (people && beginsMention(words.value, at)) choose(people, words, at);
    },
    { signal },
  );
}

function choose(people: Choice, words: HTMLTextAreaElement, at: number): void {
  const over = new AbortController();
  const { signal } = over;
  const before = new Set(people.selectedItems.map(({ label }) => label));
  const goBack = (name: string) => {
    if (signal.aborted) return;
    over.abort();
    people.opened = false;
    words.focus();
    words.setSelectionRange(at, at);
    if (!name) return;
    words.setRangeText(`${name} `, at, at, 'end');
    words.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    words.closest('[data-draft]')?.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  };
  // The component goes on with what it does first.
  const soon = (name: string) => void setTimeout(() => goBack(name));
  people.addEventListener(
    'selected-items-changed',
    () => {
      const chosen = people.selectedItems.find(({ label }) => !before.has(label));
      if (chosen?.label) soon(chosen.label);
    },
    { signal },
  );
  people.addEventListener(
    'opened-changed',
    () => {
      if (!people.opened) setTimeout(() => soon(''));
    },
    { signal },
  );
  people.focus();
  people.opened = true;
}
