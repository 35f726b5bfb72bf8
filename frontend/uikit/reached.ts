/** In milliseconds; a line that is half open answers nothing for minutes. */
const PATIENCE = 5_000;

/** Whether the workspace itself answers: no cache, and no proxy in its place. */
export function isReached(): Promise<boolean> {
  const signal = AbortSignal.timeout(PATIENCE);
  return fetch('/site.svg', { method: 'HEAD', cache: 'no-store', signal }).then(
    ({ ok }) => ok,
    () => false,
  );
}
