export const isMac = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? '');

/** The signs of a Mac's keys, in the order in which they are written there. */
const SIGNS: Record<string, string> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Mod: '⌘' };

/** A shortcut as people write it, such as `Ctrl+B` or `⌘B`. */
export function spoken(shortcut: string, mac = isMac): string {
  const held = shortcut.split(/-(?!$)/);
  const key = held.pop()!.replace(/^[a-z]$/, (letter) => letter.toUpperCase());
  if (!mac) return [...held.map((one) => (one === 'Mod' ? 'Ctrl' : one)), key].join('+');
  const signs = Object.entries(SIGNS).flatMap(([name, sign]) => (held.includes(name) ? sign : []));
  return signs.join('') + key;
}
