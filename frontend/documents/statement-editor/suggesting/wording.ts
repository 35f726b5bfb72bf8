import type { Node } from 'prosemirror-model';
import type { Company } from '../company';
import { filled, type TextKey, type Texts } from '../texts';
import { timeOf } from '../times';
import { type Author, keyOf } from '../wire';
import { type Form, type Kind, type OpenSuggestion, stayingWithout } from './inventory';

const LONGEST = 80;

const FORMS: Partial<Record<string, TextKey>> = {
  'strong.on': 'suggestion.bold',
  'strong.off': 'suggestion.notBold',
  'em.on': 'suggestion.italic',
  'em.off': 'suggestion.notItalic',
  'link.on': 'suggestion.link',
  'link.off': 'suggestion.noLink',
};

/** All that a suggestion would do, in the reader's words: nobody accepts what they do not see. */
export function whatOf(suggestion: OpenSuggestion, texts: Texts): string {
  const { changes, forms, block } = suggestion;
  const formatted = quoted(suggestion.formatted, texts);
  const parts = [
    ...words(suggestion, texts),
    ...forms.map((form) => formed(form, formatted, texts)),
    ...(block ? remade(block, formatted, changes, texts) : []),
    ...(changes.has('split') ? [texts('suggestion.splits')] : []),
    ...(changes.has('join') ? [texts('suggestion.joins')] : []),
  ];
  if (parts.length === 0) return texts('suggestion.changes');
  return parts.reduce((all, part) => filled(texts('suggestion.also'), all, part));
}

function words(suggestion: OpenSuggestion, texts: Texts): string[] {
  const inserted = named(suggestion, suggestion.inserted, texts);
  const deleted = named(suggestion, suggestion.deleted, texts);
  // What has no mark of its own is a block struck out and a copy put in.
  if (inserted && suggestion.inserted === suggestion.deleted)
    return [filled(texts('suggestion.remakes'), inserted)];
  if (inserted && deleted) return [filled(texts('suggestion.replaces'), deleted, inserted)];
  if (inserted) return [filled(texts('suggestion.inserts'), inserted)];
  return deleted ? [filled(texts('suggestion.deletes'), deleted)] : [];
}

function named({ footnote }: OpenSuggestion, words: string, texts: Texts): string {
  if (!footnote || words === '') return quoted(words, texts);
  return filled(texts('others.kind.footnote'), shortened(words));
}

function formed({ mark, on, address }: Form, about: string, texts: Texts): string {
  const key = FORMS[`${mark}.${on ? 'on' : 'off'}`] ?? 'suggestion.formats';
  return filled(texts(key), about, address);
}

function remade(
  { type, level, speaker }: Kind,
  about: string,
  changes: ReadonlySet<string>,
  texts: Texts,
): string[] {
  if (type === 'heading') return [filled(texts('suggestion.heading'), about, String(level))];
  if (speaker && !changes.has('nodeType'))
    return [filled(texts('suggestion.speaker'), about, quoted(speaker, texts))];
  return [
    filled(texts(type === 'paragraph' ? 'suggestion.paragraph' : 'suggestion.remakes'), about),
  ];
}

/** Whose words stay, as their own suggestions, where a suggestion is rejected; empty where none do. */
export function stayingOf(doc: Node, id: string, company: Company, texts: Texts): string {
  const names = [...stayingWithout(doc, id)]
    .filter((other) => !(isReaders(id, company) && isReaders(other, company)))
    .map((other) => authorOf(other, company))
    .map((author) => (author && company.nameOf(author)) ?? texts('here.someone'));
  if (names.length === 0) return '';
  return filled(texts('suggestion.stays'), [...new Set(names)].join(', '));
}

/** Nobody needs to be warned of their own words in their own suggestion. */
function isReaders(id: string, company: Company): boolean {
  const { author } = company;
  const maker = authorOf(id, company);
  return maker !== null && author !== null && keyOf(maker) === keyOf(author);
}

/** What only stands here yet is one's own. */
function authorOf(id: string, company: Company): Author | null {
  return company.suggestion(id) ?? company.author;
}

export interface Maker {
  name: string;
  acronym: string;
  colour: string | undefined;
  organisation: string | undefined;
  /** In the reader's language and time zone; empty until the server has told. */
  at: string;
}

/** Who made a suggestion. */
export function makerOf(id: string, company: Company, texts: Texts): Maker {
  const suggestion = company.suggestion(id);
  const author = authorOf(id, company);
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
  const plain = shortened(words);
  if (plain === '') return words === '' ? '' : texts('suggestion.space');
  return filled(texts('suggestion.quoted'), plain);
}

function shortened(words: string): string {
  const plain = words
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1).trimEnd()}…` : plain;
}
