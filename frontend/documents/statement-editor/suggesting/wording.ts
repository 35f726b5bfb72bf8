import type { Node } from 'prosemirror-model';
import type { Company } from '../company';
import { filled, type TextKey, type Texts } from '../texts';
import { timeOf } from '../times';
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
  return parts.join('; ') || texts('suggestion.changes');
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

/** Who else's words stay, as their own suggestions, where one is rejected; empty where none do. */
export function stayingOf(doc: Node, id: string, company: Company, texts: Texts): string {
  const { name: own, acronym: ofOwn } = makerOf(id, company, texts);
  const makers = [...stayingWithout(doc, id)]
    .map((other) => makerOf(other, company, texts))
    .filter(({ name, acronym }) => name !== own || acronym !== ofOwn);
  const names = makers.map(({ name, acronym }) => (acronym ? `${name} (${acronym})` : name));
  if (names.length === 0) return '';
  return filled(texts('suggestion.stays'), [...new Set(names)].join(', '));
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
