import { chip } from './chip';
import { caretColour } from './colours';
import type { Company } from './company';
import { element } from './dom';
import { refill } from './refill';
import type { Texts } from './texts';

/** So many organisations are named beside each other; of more, what is left is a number. */
const MOST = 3;

interface Present {
  acronym: string;
  colour: string;
  names: string[];
}

/** Who has this text open: a chip for each organisation, and the names on request. */
export function showWhoIsHere(root: HTMLDetailsElement, company: Company, texts: Texts): void {
  const here = organisationsHere(company, texts);
  const key = JSON.stringify(here);
  if (root.dataset.shown === key) return;
  root.dataset.shown = key;
  root.hidden = false;
  root.toggleAttribute('data-alone', here.length === 0);
  const you = chip(texts('here.you'), 'var(--editor-accent)');
  const named = here.length > MOST ? here.slice(0, MOST - 1) : here;
  const chips = here.flatMap((one) => [
    ...(named.includes(one) ? [chip(faceOf(one), one.colour)] : []),
    unseen(` ${one.names.join(', ')}, `),
  ]);
  const more = here.length - named.length;
  const people = here.reduce((sum, { names }) => sum + names.length, 0);
  const rows = here.flatMap(({ acronym, colour, names }) =>
    names.map((name) => element('li', {}, chip(acronym, colour), ` ${name}`)),
  );
  const self = element('li', {}, chip(texts('here.you'), 'var(--editor-accent)'));
  refill(root, [
    element(
      'summary',
      { title: texts('here.label') },
      unseen(`${texts('here.are')} `),
      ...chips,
      element('span', { class: 'more', 'aria-hidden': 'true' }, more > 0 ? `+${more}` : ''),
      // On a phone there are only the dots, and how many people they are.
      element('span', { class: 'people', 'aria-hidden': 'true' }, String(people)),
      ...(here.length === 0 ? [you] : []),
    ),
    element('ul', {}, ...rows, self),
  ]);
}

function faceOf({ acronym, names }: Present): string {
  return names.length > 1 ? `${acronym} ${names.length}` : acronym;
}

/** The name that assistive technology reads begins with what is seen, and says who they are, too. */
function unseen(words: string): HTMLElement {
  return element('span', { class: 'unseen' }, words);
}

function organisationsHere(company: Company, texts: Texts): Present[] {
  const here = new Map<string, Present>();
  for (const { person, organisation } of company.present().values()) {
    const known = company.organisation(organisation);
    const present = here.get(organisation) ?? {
      acronym: known?.acronym ?? '?',
      colour: caretColour(known?.colour),
      names: [],
    };
    present.names.push(company.person(person)?.name ?? texts('here.someone'));
    here.set(organisation, present);
  }
  return [...here.values()];
}
