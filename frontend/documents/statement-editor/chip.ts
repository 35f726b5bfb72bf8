import { element } from './dom';

/** An organisation's acronym, or whatever else stands for it, beside a dot in its colour. */
export function chip(text: string, colour: string, name: 'span' | 'b' = 'span'): HTMLElement {
  const made = element(name, { class: 'chip' }, text);
  made.style.setProperty('--presence', colour);
  return made;
}
