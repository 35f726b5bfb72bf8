import type { LineDatabase, LineKey } from '../../documents/statement-editor/store';

type Table = 'work' | 'copies';

/** As much of IndexedDB as a store needs; a transaction writes when it is done, and not where the page went. */
export class Disk {
  readonly tables: Record<string, Map<string, unknown>> = { work: new Map(), copies: new Map() };
  transactions = 0;
  private page = 0;

  readonly database = {
    close: () => undefined,
    getAllKeys: (name: Table) =>
      Promise.resolve([...this.tables[name].keys()].map((key) => key.split(','))),
    transaction: () => {
      this.transactions++;
      const acts: (() => void)[] = [];
      const { page } = this;
      const done = new Promise<void>((resolve) =>
        setTimeout(() => {
          if (page !== this.page) return;
          for (const act of acts) act();
          resolve();
        }, 5),
      );
      return {
        done,
        commit: () => undefined,
        objectStore: (name: Table) => ({
          get: (key: LineKey) => Promise.resolve(this.tables[name].get(key.join())),
          put: (value: unknown, key: LineKey) =>
            void acts.push(() => this.tables[name].set(key.join(), value)),
          delete: (key: LineKey) => void acts.push(() => this.tables[name].delete(key.join())),
        }),
      };
    },
  } as unknown as LineDatabase;

  /** The page goes: what was being written never arrives. */
  lose(): void {
    this.page++;
  }
}

/** As `localStorage`: names are its properties. */
class Names {
  getItem(name: string): string | null {
    return (this as unknown as Record<string, string>)[name] ?? null;
  }

  setItem(name: string, value: string): void {
    (this as unknown as Record<string, string>)[name] = value;
  }

  removeItem(name: string): void {
    Reflect.deleteProperty(this, name);
  }
}

/** The page has an empty `localStorage`. */
export function emptyLocalStorage(): void {
  Object.defineProperty(globalThis, 'localStorage', { value: new Names(), configurable: true });
}
