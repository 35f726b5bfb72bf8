const STOPS = 'button, summary, [tabindex]';

/** Puts other parts in; whoever works in there by keyboard stays at the place where they are. */
export function refill(
  root: HTMLElement,
  parts: readonly (Node | string)[],
  otherwise: HTMLElement | null = null,
): void {
  const at = stops(root).indexOf(document.activeElement as HTMLElement);
  root.replaceChildren(...parts);
  if (at < 0) return;
  const left = stops(root);
  (left[Math.min(at, left.length - 1)] ?? otherwise)?.focus();
}

function stops(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(STOPS)];
}
