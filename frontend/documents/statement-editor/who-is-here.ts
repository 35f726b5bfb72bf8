import { caretColour } from './colours';
import { element } from './dom';
import type { Session } from './session';
import type { Texts } from './texts';

interface Present {
  acronym: string;
  colour: string;
  names: string[];
}

/** Who has this text open: a chip for each organisation, and the names on request. */
export function showWhoIsHere(root: HTMLDetailsElement, session: Session, texts: Texts): void {
  const here = organisationsHere(session, texts);
  const key = JSON.stringify(here);
  if (root.dataset.shown === key) return;
  root.dataset.shown = key;
  const you = chip(texts('here.you'), 'var(--editor-accent)');
  const chips = here.flatMap(({ acronym, colour, names }) => [
    chip(names.length > 1 ? `${acronym} ${names.length}` : acronym, colour),
    unseen(` ${names.join(', ')}, `),
  ]);
  const rows = here.flatMap(({ acronym, colour, names }) =>
    names.map((name) => element('li', {}, chip(acronym, colour), ` ${name}`)),
  );
  root.replaceChildren(
    element('summary', {}, unseen(`${texts('here.label')}: `), ...chips, you),
    element('ul', {}, ...rows, element('li', {}, chip(texts('here.you'), 'var(--editor-accent)'))),
  );
}

/** The name that assistive technology reads begins with what is seen, and says who they are, too. */
function unseen(words: string): HTMLElement {
  return element('span', { class: 'unseen' }, words);
}

function organisationsHere(session: Session, texts: Texts): Present[] {
  const here = new Map<string, Present>();
  const seen = new Set<string>();
  for (const { person, organisation } of session.company.all()) {
    if (seen.has(`${organisation} ${person}`)) continue;
    seen.add(`${organisation} ${person}`);
    const known = session.company.organisation(organisation);
    const present = here.get(organisation) ?? {
      acronym: known?.acronym ?? '?',
      colour: caretColour(known?.colour),
      names: [],
    };
    present.names.push(session.company.person(person)?.name ?? texts('here.someone'));
    here.set(organisation, present);
  }
  return [...here.values()];
}

function chip(text: string, colour: string): HTMLElement {
  const made = element('span', { class: 'chip' }, text);
  made.style.setProperty('--presence', colour);
  return made;
}
