import type { Organisation, Person, Suggestion } from './wire';

/** What the server tells of them, by their ids. */
export interface WhoIsWho {
  people?: Record<string, Person>;
  organisations?: Record<string, Organisation>;
  suggestions?: Record<string, Suggestion>;
}

/** The people, organisations and suggestions that the server has told of. */
export class Known {
  readonly people = new Map<string, Person>();
  readonly organisations = new Map<string, Organisation>();
  readonly suggestions = new Map<string, Suggestion>();

  learn(news: WhoIsWho): void {
    add(this.people, news.people);
    add(this.organisations, news.organisations);
    add(this.suggestions, news.suggestions);
  }
}

function add<T>(known: Map<string, T>, news: Record<string, T> | undefined): void {
  for (const [id, one] of Object.entries(news ?? {})) known.set(id, one);
}
