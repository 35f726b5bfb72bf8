export const isMac = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? '');

/** Says something beside the text: the panel of comments listens to it. */
export const COMMENT_KEY = 'Mod-Alt-m';

/** The signs of a Mac's keys, in the order in which they are written there. */
const SIGNS: Record<string, string> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Mod: '⌘' };

/** Elsewhere, in the order in which they are written there. */
const WORDS: Record<string, string> = { Ctrl: 'Ctrl', Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' };

/** What is engraved otherwise on keyboards for a language. */
const ENGRAVED: Partial<Record<string, Record<string, string>>> = {
  fr: { Shift: 'Maj', Enter: 'Entrée', PageDown: 'Page suiv.', PageUp: 'Page préc.' },
};

/** A shortcut as people write it, such as `Ctrl+B` or `⌘B`, in the language of the page. */
export function spoken(
  shortcut: string,
  mac = isMac,
  language = globalThis.document?.documentElement?.lang ?? '',
): string {
  const held = shortcut.split(/-(?!$)/);
  const key = held.pop()!.replace(/^[a-z]$/, (letter) => letter.toUpperCase());
  const engraved = ENGRAVED[language] ?? {};
  const names = Object.entries(mac ? SIGNS : { ...WORDS, ...engraved });
  const before = names.flatMap(([name, told]) => (held.includes(name) ? told : []));
  return [...before, engraved[key] ?? key.replace(/^Page/, 'Page ')].join(mac ? '' : '+');
}
