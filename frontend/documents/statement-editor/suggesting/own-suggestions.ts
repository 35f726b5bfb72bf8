import type { Company } from '../company';
import { newClient } from '../lines';
import { isSameAuthor } from '../wire';
import type { Own } from './marks';

/** The suggestions of this person for this organisation: those told of, and those only begun here. */
export class OwnSuggestions implements Own {
  private readonly begun: Set<string>;
  private readonly company: Company;

  constructor(company: Company, begun: readonly string[] = []) {
    this.company = company;
    this.begun = new Set(begun);
  }

  readonly is = (id: string): boolean => {
    const { author } = this.company;
    const told = this.company.suggestion(id);
    if (!told || !author) return this.begun.has(id);
    return isSameAuthor(told, author);
  };

  readonly begin = (): string => {
    const id = newClient();
    this.begun.add(id);
    return id;
  };

  /** Those that the server has not told of: a reload must not forget whose they are. */
  get untold(): string[] {
    return [...this.begun].filter((id) => !this.company.suggestion(id));
  }
}
