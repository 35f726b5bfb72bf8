/** Gathers the flags of one line into the first of them, with how many threads begin there. */
export function gatherFlags(text: Element, label: (count: number) => string): void {
  const flags = [...text.querySelectorAll<HTMLElement>('.comment-flag')];
  // Those that are gathered already stand nowhere: without this they would make a line of their own.
  for (const flag of flags) flag.classList.remove('merged');
  const lines = new Map<number, HTMLElement[]>();
  for (const flag of flags) {
    // Placed by its line alone: a flag that is out of sight has a place, too.
    const line = Math.round(flag.offsetTop);
    lines.set(line, [...(lines.get(line) ?? []), flag]);
  }
  for (const [first, ...others] of lines.values()) {
    set(first, String(others.length + 1), label(others.length + 1), false);
    for (const other of others) set(other, '', '', true);
  }
}

function set(flag: HTMLElement, text: string, label: string, merged: boolean): void {
  if (flag.textContent !== text) flag.textContent = text;
  if (!merged && flag.getAttribute('aria-label') !== label) flag.setAttribute('aria-label', label);
  flag.classList.toggle('merged', merged);
  if (merged) flag.setAttribute('aria-hidden', 'true');
  else flag.removeAttribute('aria-hidden');
  flag.tabIndex = merged ? -1 : 0;
}
