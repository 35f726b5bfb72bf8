const WRITTEN_IN = 'input, textarea, select, [contenteditable="true"]';

/** Whether the person has gone on to something that is not in a panel: they are not called back. */
export function isElsewhere(panel: Element | null): boolean {
  const at = document.activeElement;
  return at !== null && at !== document.body && !panel?.contains(at);
}

/** Whether they write, anywhere: their next words would go where they did not mean them to. */
export function isWriting(): boolean {
  return document.activeElement?.matches(WRITTEN_IN) ?? false;
}
