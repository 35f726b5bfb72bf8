import type { Company } from '../company';
import type { Texts } from '../texts';
import type { OpenSuggestion } from './inventory';

const LONGEST = 80;

/** What a suggestion would do, in the reader's words. */
export function whatOf(suggestion: OpenSuggestion, texts: Texts): string {
  const inserted = quoted(suggestion.inserted, texts);
  const deleted = quoted(suggestion.deleted, texts);
  const { changes } = suggestion;
  if (inserted && deleted) return said(texts('suggestion.replaces'), deleted, inserted);
  if (inserted) return said(texts('suggestion.inserts'), inserted);
  if (deleted) return said(texts('suggestion.deletes'), deleted);
  if (changes.has('mark')) {
    return said(texts('suggestion.formats'), quoted(suggestion.formatted, texts));
  }
  if (changes.has('nodeType') || changes.has('attr')) return texts('suggestion.remakes');
  if (changes.has('split')) return texts('suggestion.splits');
  return texts(changes.has('join') ? 'suggestion.joins' : 'suggestion.changes');
}

export interface Maker {
  name: string;
  acronym: string;
  colour: string | undefined;
  organisation: string | undefined;
  /** In the reader's language and time zone; empty until the server has told. */
  at: string;
}

/** Who made a suggestion; what only stands here yet is one's own. */
export function makerOf(id: string, company: Company, texts: Texts): Maker {
  const suggestion = company.suggestion(id);
  const author = suggestion ?? company.author;
  const organisation = author && company.organisation(author.organisation);
  return {
    name: (author && company.person(author.person)?.name) ?? texts('here.someone'),
    acronym: organisation?.acronym ?? '',
    colour: organisation?.colour,
    organisation: author?.organisation,
    at: suggestion ? timeOf(suggestion.at) : '',
  };
}

function timeOf(at: string): string {
  const { lang } = document.documentElement;
  // English dates as the rest of the workspace writes them: the day before the month.
  const language = lang === 'en' ? 'en-GB' : lang || undefined;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
}

function quoted(words: string, texts: Texts): string {
  const plain = words
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return words === '' ? '' : texts('suggestion.space');
  const short = plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1).trimEnd()}…` : plain;
  return said(texts('suggestion.quoted'), short);
}

/** Puts words in where the text has {0} and {1}. */
export function said(pattern: string, ...words: string[]): string {
  return words.reduce((text, word, index) => text.replace(`{${index}}`, () => word), pattern);
}
