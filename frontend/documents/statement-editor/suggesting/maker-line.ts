import { chip } from '../chip';
import { caretColour } from '../colours';
import { element } from '../dom';
import type { Maker } from './wording';

/** Whose a suggestion is, and from when. */
export function makerLine({ name, acronym, colour, at }: Maker): HTMLElement {
  const words = ` ${[name, at].filter(Boolean).join(' · ')}`;
  return element('p', { class: 'who' }, chip(acronym, caretColour(colour), 'b'), words);
}
