import type { Company } from '../company';
import { filled, type Texts } from '../texts';
import { timeOf } from '../times';
import type { OpenSuggestion } from './inventory';

const LONGEST = 80;

/** What a suggestion would do, in the reader's words. */
export function whatOf(suggestion: OpenSuggestion, texts: Texts): string {
  const inserted = quoted(suggestion.inserted, texts);
  const deleted = quoted(suggestion.deleted, texts);
  const { changes } = suggestion;
  if (inserted && deleted) return filled(texts('suggestion.replaces'), deleted, inserted);
  if (inserted) return filled(texts('suggestion.inserts'), inserted);
  if (deleted) return filled(texts('suggestion.deletes'), deleted);
  if (changes.has('mark')) {
    return filled(texts('suggestion.formats'), quoted(suggestion.formatted, texts));
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
    at: suggestion ? timeOf(new Date(suggestion.at), 'medium') : '',
  };
}

function quoted(words: string, texts: Texts): string {
  const plain = words
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return words === '' ? '' : texts('suggestion.space');
  const short = plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1).trimEnd()}…` : plain;
  return filled(texts('suggestion.quoted'), short);
}
