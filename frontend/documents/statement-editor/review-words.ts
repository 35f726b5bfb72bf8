import type { Missed } from './absence';
import { filled, type TextKey, type Texts } from './texts';

const NAMED = 3;

/** What is said of words that wait. */
const OF_WORDS = {
  explanation: 'review.explanation',
  places: 'review.places',
  removed: 'review.removed',
  added: 'review.added',
  form: 'review.form',
  in: 'review.in',
  suggestions: 'review.suggestions',
  apart: 'review.apart',
} as const satisfies Record<string, TextKey>;

export type Said = Readonly<Record<keyof typeof OF_WORDS, TextKey>>;

/** What is said where only decisions on suggestions wait; those cannot be suggested. */
const OF_DECISIONS: Said = {
  explanation: 'review.decision',
  places: 'review.decisionPlaces',
  removed: 'review.goes',
  added: 'review.comes',
  form: 'review.decided',
  in: 'review.insist',
  suggestions: 'review.suggestions',
  apart: 'review.yield',
};

export function saidOf(onlyDecides: boolean): Said {
  return onlyDecides ? OF_DECISIONS : OF_WORDS;
}

/** Why there is something to look at, and who it comes from; it was `left` by a closed window. */
export function titleOf(missed: Missed, left: boolean, texts: Texts): string {
  const { steps, by, otherwise, deciders = by } = missed;
  const title = otherwise ? 'review.otherwise' : 'review.title';
  const names = listed(otherwise && !left ? deciders : by, texts);
  return filled(texts(left ? 'review.left' : title), `${steps}`, names);
}

function listed(names: readonly string[], texts: Texts): string {
  const named = names.length > NAMED + 1 ? names.slice(0, NAMED) : names;
  const more = names.length - named.length;
  const first = named.join(', ') || texts('here.someone');
  return more ? filled(texts('review.more'), first, `${more}`) : first;
}
