export const isMac = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? '');

/** Says something beside the text: the panel of comments listens to it. */
export const COMMENT_KEY = 'Mod-Alt-m';

/** The signs of a Mac's keys, in the order in which they are written there. */
const SIGNS: Record<string, string> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Mod: '⌘' };

/** Elsewhere, in the order in which they are written there. */
const WORDS: Record<string, string> = { Ctrl: 'Ctrl', Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' };

/** A shortcut as people write it, such as `Ctrl+B` or `⌘B`. */
export function spoken(shortcut: string, mac = isMac): string {
  const held = shortcut.split(/-(?!$)/);
  const key = held.pop()!.replace(/^[a-z]$/, (letter) => letter.toUpperCase());
  const names = Object.entries(mac ? SIGNS : WORDS);
  const before = names.flatMap(([name, told]) => (held.includes(name) ? told : []));
  return [...before, key.replace(/^Page/, 'Page ')].join(mac ? '' : '+');
}
