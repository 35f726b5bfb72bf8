import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import type { Cancel, Clock } from '../clock';
import type { Company } from '../company';
import type { Texts } from '../texts';
import type { Author } from '../wire';
import { Comings } from './comings';
import { Remarks } from './remarks';
import { SuggestionNews } from './suggestion-news';
import { TextNews } from './text-news';

/** So long after somebody's last letter it is told what they have changed. */
const QUIET = 3_000;
/** Whoever writes without a rest is told of all the same. */
const LONGEST = 20_000;

export interface AnnouncerOptions {
  clock: Clock;
  texts: Texts;
  company: Company;
  /** The text as the server has confirmed it. */
  text: () => Node | null;
  /** Whether the line to the server is up: without it nobody is seen, and nobody has left. */
  connected: () => boolean;
  say: (sentences: string[]) => void;
}

/** Tells what others do, gathered: a sentence for each person and matter, not for each letter. */
export class Announcer {
  private readonly options: AnnouncerOptions;
  private readonly comings: Comings;
  private readonly changes: TextNews;
  private readonly suggestions: SuggestionNews;
  private readonly remarks: Remarks;
  private quiet: Cancel | null = null;
  private longest: Cancel | null = null;

  constructor(options: AnnouncerOptions) {
    const { texts, company } = options;
    const named = (author: Author) => nameOf(author, company, texts);
    this.options = options;
    this.comings = new Comings(company, named, texts);
    this.changes = new TextNews(named, texts);
    this.suggestions = new SuggestionNews(company, named, texts);
    this.remarks = new Remarks(texts);
  }

  /**
   * Steps that the server has confirmed, with the text before, between and after them; by null where
   * they are one's own.
   */
  steps(author: Author | null, docs: readonly Node[], steps: readonly Step[]): void {
    const suggests = author !== null && this.suggestions.note(author, docs, steps);
    this.changes.note(suggests ? null : author, docs, steps);
    if (author) this.soon();
  }

  /** Somebody may have come or gone. */
  presence(): void {
    if (this.comings.look()) this.soon();
  }

  /** These have said something beside the text. */
  commented(by: readonly string[]): void {
    this.remarks.note(by);
    this.soon();
  }

  /** The text is another one: what was done to the last one is none of its. */
  forget(): void {
    this.changes.forget();
    this.suggestions.forget();
  }

  stop(): void {
    this.quiet?.();
    this.longest?.();
    this.quiet = this.longest = null;
  }

  private soon(): void {
    const { clock } = this.options;
    this.quiet?.();
    this.quiet = clock.after(QUIET, () => this.tell());
    this.longest ??= clock.after(LONGEST, () => this.tell());
  }

  private tell(): void {
    this.stop();
    const { text, connected, say } = this.options;
    const doc = text();
    const sentences = [
      ...(connected() ? this.comings.tell() : []),
      ...(doc ? [...this.changes.tell(doc), ...this.suggestions.tell(doc)] : []),
      ...this.remarks.tell(),
    ];
    this.forget();
    if (sentences.length > 0) say(sentences);
  }
}

function nameOf({ person, organisation }: Author, company: Company, texts: Texts): string {
  const name = company.person(person)?.name ?? texts('here.someone');
  const acronym = company.organisation(organisation)?.acronym;
  return acronym ? `${name} (${acronym})` : name;
}
