/** A shortcut as people write it, such as `Ctrl+B` or `⌘B`. */
export function spoken(shortcut: string): string {
  const mac = /Mac|iP(hone|ad)/.test(navigator.platform);
  return shortcut
    .replace('Mod-', mac ? '⌘' : 'Ctrl+')
    .replaceAll(/-(?!$)/g, '+')
    .replace(/\b[a-z]$/, (letter) => letter.toUpperCase());
}
