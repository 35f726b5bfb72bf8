import { chip } from './chip';
import { caretColour } from './colours';
import type { Company } from './company';
import { element } from './dom';
import { refill } from './refill';
import type { Texts } from './texts';

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
  const chips = here.flatMap(({ acronym, colour, names }) => [
    chip(names.length > 1 ? `${acronym} ${names.length}` : acronym, colour),
    unseen(` ${names.join(', ')}, `),
  ]);
  const rows = here.flatMap(({ acronym, colour, names }) =>
    names.map((name) => element('li', {}, chip(acronym, colour), ` ${name}`)),
  );
  const self = element('li', {}, chip(texts('here.you'), 'var(--editor-accent)'));
  refill(root, [
    element('summary', {}, unseen(`${texts('here.label')}: `), ...chips, you),
    element('ul', {}, ...rows, self),
  ]);
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
