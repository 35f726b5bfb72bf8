/** Told by a panel that is to be opened at once, while the server is asked for what comes into it. */
export const PANEL_WANTED = 'panel-wanted';

/** Opens the panel in which something stands, where it is closed. */
export function openPanel(inside: HTMLElement): void {
  const panel = inside.closest<HTMLElement>('.ws-desk-panel');
  if (panel?.hidden) panel.dispatchEvent(new CustomEvent(PANEL_WANTED, { bubbles: true }));
}
