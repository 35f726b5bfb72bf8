import type { Company } from '../company';
import { filled, type TextKey, type Texts } from '../texts';
import type { Author } from '../wire';

/** Who comes and who leaves. Who was there already when one came is told by "who is here". */
export class Comings {
  private here: Map<string, Author> | null = null;
  private noticed = '';
  private readonly company: Company;
  private readonly named: (author: Author) => string;
  private readonly texts: Texts;

  constructor(company: Company, named: (author: Author) => string, texts: Texts) {
    this.company = company;
    this.named = named;
    this.texts = texts;
  }

  /** Whether others are here than when one looked last. */
  look(): boolean {
    const now = [...this.company.present().keys()].sort().join();
    const changed = now !== this.noticed;
    this.noticed = now;
    return changed;
  }

  tell(): string[] {
    const now = this.company.present();
    const before = this.here ?? now;
    this.here = now;
    return [...this.those(now, before, 'others.joined'), ...this.those(before, now, 'others.left')];
  }

  private those(some: Map<string, Author>, others: Map<string, Author>, key: TextKey): string[] {
    return [...some]
      .filter(([each]) => !others.has(each))
      .map(([, author]) => filled(this.texts(key), this.named(author)));
  }
}
