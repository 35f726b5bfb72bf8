/**
 * What the browser keeps under a name. A browser that keeps nothing, or is full, stops nobody: what is
 * written stays as it was, and what is read is not there.
 */
export const localStore = {
  names: (): string[] => attempt(() => Object.keys(localStorage)) ?? [],
  read: <T>(name: string): T | null =>
    attempt(() => JSON.parse(localStorage.getItem(name) ?? 'null') as T | null) ?? null,
  write: (name: string, value: unknown): boolean =>
    attempt(() => {
      localStorage.setItem(name, JSON.stringify(value));
      return true;
    }) ?? false,
  remove: (name: string): void => attempt(() => localStorage.removeItem(name)),
};

let warned = false;

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (problem) {
    if (!warned) console.warn('The browser keeps nothing here', problem);
    warned = true;
    return undefined;
  }
}
