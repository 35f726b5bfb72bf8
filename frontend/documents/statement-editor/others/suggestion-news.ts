import type { Node } from 'prosemirror-model';
import { type Step, Transform } from 'prosemirror-transform';
import type { Company } from '../company';
import { changedBy } from '../ranges';
import { type OpenSuggestion, openSuggestions, suggestionsWithin } from '../suggesting/inventory';
import { wasAccepted } from '../suggesting/outcome';
import { accept, reject } from '../suggesting/resolution';
import { isSameWithout } from '../suggesting/sameness';
import { whatOf } from '../suggesting/wording';
import { filled, type Texts } from '../texts';
import { type Author, isSameAuthor } from '../wire';
import { EachAuthor } from './each-author';

type Decision = 'accepted' | 'rejected' | 'withdrew';

/** What one person has done about suggestions. */
class Doings {
  /** Those that they have made or gone on with, and whether they made them only now. */
  readonly suggested = new Map<string, boolean>();
  /** What it is that those would have done on which they have decided. */
  readonly decided: Record<Decision, string[]> = { accepted: [], rejected: [], withdrew: [] };
}

/** What others suggest, and what they decide on suggestions. */
export class SuggestionNews {
  private readonly doings = new EachAuthor(() => new Doings());
  private readonly company: Company;
  private readonly named: (author: Author) => string;
  private readonly texts: Texts;

  constructor(company: Company, named: (author: Author) => string, texts: Texts) {
    this.company = company;
    this.named = named;
    this.texts = texts;
  }

  /**
   * A batch by somebody else, with the documents before, between and after its steps. Answers whether
   * it was about suggestions, and so is no change of the text's own words.
   */
  note(author: Author, docs: readonly Node[], steps: readonly Step[]): boolean {
    const touched = touchedBy(docs, steps);
    if (touched.size === 0) return false;
    const [before, after] = [docs[0], docs.at(-1)!];
    const gone = [...touched].flatMap(([id, there]) => (there || find(after, id) ? [] : id));
    if (gone.length > 0) return this.decided(gone, author, docs, steps);
    const theirs = (id: string) => this.isBy(id, author);
    if (!isSameWithout(before, after, theirs)) return false;
    const { suggested } = this.doings.get(author);
    for (const [id, there] of touched) {
      if (there && theirs(id) && !suggested.has(id)) suggested.set(id, !find(before, id));
    }
    return true;
  }

  tell(doc: Node): string[] {
    return this.doings.all().flatMap(({ author, of }) => {
      const who = this.named(author);
      const open = [...of.suggested.keys()].flatMap((id) => this.what(find(doc, id)));
      return [
        ...this.sentence('suggested', who, open),
        ...this.sentence('accepted', who, of.decided.accepted),
        ...this.sentence('rejected', who, of.decided.rejected),
        ...this.sentence('withdrew', who, of.decided.withdrew),
      ];
    });
  }

  forget(): void {
    this.doings.clear();
  }

  /** These are open no more. Answers whether nothing else has become of the text. */
  private decided(
    gone: readonly string[],
    author: Author,
    docs: readonly Node[],
    steps: readonly Step[],
  ): boolean {
    const [before, after] = [docs[0], docs.at(-1)!];
    const accepted = gone.filter((id) => wasAccepted(id, before, after, steps));
    for (const id of gone) this.record(id, author, accepted.includes(id), before);
    const settled = accept(new Transform(before), (id) => accepted.includes(id));
    return reject(settled, (id) => gone.includes(id)).doc.eq(after);
  }

  private record(id: string, author: Author, accepted: boolean, before: Node): void {
    const { suggested, decided } = this.doings.get(author);
    const own = this.isBy(id, author);
    // Nobody has heard of what came and went while others were told of.
    const unheard = own && suggested.get(id);
    suggested.delete(id);
    if (unheard) return;
    const decision = accepted ? 'accepted' : own ? 'withdrew' : 'rejected';
    decided[decision].push(...this.what(find(before, id)));
  }

  private what(one: OpenSuggestion | undefined): string[] {
    return one ? [whatOf(one, this.texts)] : [];
  }

  private sentence(act: 'suggested' | Decision, who: string, what: readonly string[]): string[] {
    if (what.length === 0) return [];
    if (what.length === 1) return [filled(this.texts(`others.${act}`), who, what[0])];
    return [filled(this.texts(`others.${act}Several`), who, `${what.length}`)];
  }

  private isBy(id: string, author: Author): boolean {
    const suggestion = this.company.suggestion(id);
    return suggestion !== undefined && isSameAuthor(suggestion, author);
  }
}

/** The suggestions at which steps did something, and whether they were there after the last such step. */
function touchedBy(docs: readonly Node[], steps: readonly Step[]): Map<string, boolean> {
  const touched = new Map<string, boolean>();
  for (const [index, step] of steps.entries()) {
    const [before, after] = [docs[index], docs[index + 1]];
    for (const { from, to, newFrom, newTo } of changedBy(step, after)) {
      for (const id of suggestionsWithin(before, from, to)) touched.set(id, false);
      for (const id of suggestionsWithin(after, newFrom, newTo)) touched.set(id, true);
    }
  }
  return touched;
}

function find(doc: Node, id: string): OpenSuggestion | undefined {
  return openSuggestions(doc).find((one) => one.id === id);
}
