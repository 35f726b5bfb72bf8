import type { Mappable, Step } from 'prosemirror-transform';
import type { Writer } from './authorship';
import { Carets, type PlacedCaret } from './carets';
import { Known, type WhoIsWho } from './known';
import { isNowhere } from './own-caret';
import {
  type Author,
  type Caret,
  keyOf,
  type Organisation,
  type Person,
  type ServerFrame,
  type Suggestion,
} from './wire';

/** The frames that tell of the others. */
export type News = Extract<
  ServerFrame,
  { type: 'presence' | 'left' | 'people' | 'organisations' | 'suggestions' }
>;

/** Who is in the text, and who suggested what: what they are called, and where their carets are. */
export class Company {
  /** For whom this client writes; null until the server has told. */
  author: Author | null = null;
  private readonly known = new Known();
  private readonly carets = new Carets();
  private readonly own: string;

  constructor(own: string) {
    this.own = own;
  }

  /** Grows with each change, so that a view knows when to look again. */
  get revision(): number {
    return this.carets.revision;
  }

  person(id: string): Person | undefined {
    return this.known.people.get(id);
  }

  organisation(id: string): Organisation | undefined {
    return this.known.organisations.get(id);
  }

  /** What an author is called, with their organisation; undefined for somebody unknown. */
  nameOf({ person, organisation }: Author): string | undefined {
    const name = this.person(person)?.name;
    const acronym = this.organisation(organisation)?.acronym;
    return name && acronym ? `${name} (${acronym})` : name;
  }

  /** An author as those who wrote words are shown. */
  writer(author: Author): Writer {
    const { name = '' } = this.person(author.person) ?? {};
    const { acronym = '', colour = '' } = this.organisation(author.organisation) ?? {};
    return { person: author.person, organisation: author.organisation, name, acronym, colour };
  }

  /** Who made a suggestion, and when. */
  suggestion(id: string): Suggestion | undefined {
    return this.known.suggestions.get(id);
  }

  /** Who is in the text, each once, in however many windows. */
  present(): Map<string, Author> {
    return new Map(this.all().map((caret) => [keyOf(caret), caret]));
  }

  /** Whether a client is in the text. */
  has(client: string): boolean {
    return this.all().some((caret) => caret.client === client);
  }

  /** Everybody's caret in the confirmed document. */
  all(): PlacedCaret[] {
    return this.carets.all();
  }

  /**
   * The carets that stand somewhere, in the document as it is on the screen, with one's own
   * unconfirmed steps.
   */
  onScreen(unsent: readonly Step[]): PlacedCaret[] {
    const maps = unsent.map((step) => step.getMap());
    const here = (position: number) => maps.reduce((at, map) => map.map(at, -1), position);
    const placed = this.all().filter((caret) => !isNowhere(caret));
    return placed.map((caret) => ({
      ...caret,
      anchor: here(caret.anchor),
      head: here(caret.head),
    }));
  }

  take(news: News): void {
    switch (news.type) {
      case 'presence':
        for (const caret of news.carets) this.put(caret);
        return;
      case 'left':
        return this.carets.remove(news.client);
      case 'people':
      case 'organisations':
      case 'suggestions':
        return this.learn(news);
    }
  }

  private put(caret: Caret): void {
    if (caret.client !== this.own) this.carets.take(caret);
    else this.author = { person: caret.person, organisation: caret.organisation };
  }

  learn(news: WhoIsWho): void {
    this.known.learn(news);
    this.carets.revision++;
  }

  /** One confirmed step more, by this client. */
  advance(client: string, map: Mappable): void {
    this.carets.advance(client, map);
  }

  /** A new start at a version: all carets come again from the server. */
  reset(version: number): void {
    this.carets.reset(version);
  }

  /** Nobody is heard of any more. */
  clear(): void {
    this.carets.clear();
  }
}
