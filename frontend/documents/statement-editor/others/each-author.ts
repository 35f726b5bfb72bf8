import { type Author, keyOf } from '../wire';

/** Something for each person, and for each organisation that they write for. */
export class EachAuthor<T> {
  private readonly known = new Map<string, { author: Author; of: T }>();
  private readonly begin: () => T;

  constructor(begin: () => T) {
    this.begin = begin;
  }

  get(author: Author): T {
    const key = keyOf(author);
    const found = this.known.get(key) ?? { author, of: this.begin() };
    this.known.set(key, found);
    return found.of;
  }

  all(): { author: Author; of: T }[] {
    return [...this.known.values()];
  }

  clear(): void {
    this.known.clear();
  }
}
