import { element } from './dom';
import type { Texts } from './texts';

/** The parts of the page that the editor fills. */
export interface Parts {
  root: HTMLElement;
  /** Stays in sight above the text: the tools, who is here, and whether all is saved. */
  head: HTMLElement;
  tools: HTMLElement;
  /** Whether one writes or suggests. */
  how: HTMLElement;
  here: HTMLDetailsElement;
  /** Whether all is saved; and the same for assistive technology, where it is trouble. */
  saving: HTMLElement;
  trouble: HTMLElement;
  /** Tells how to work by keyboard. */
  help: HTMLButtonElement;
  /** Says whose words the caret is on, while that is asked for. */
  writer: HTMLElement;
  warning: HTMLElement;
  notice: HTMLElement;
  review: HTMLElement;
  kept: HTMLElement;
  /** Tells assistive technology how to leave the text by keyboard. */
  hint: HTMLElement;
  /** What assistive technology says of what the person comes upon; not seen. */
  aloud: HTMLElement;
  paper: HTMLElement;
}

/** Builds them, empty, into the editor's element. */
export function buildParts(root: HTMLElement, texts: Texts): Parts {
  const keys = texts('keys.title');
  const around = {
    tools: element('div', { class: 'tools' }),
    how: hidden(element('div', { class: 'how' })),
    // Without a name of its own it would bear the browser's, in the browser's language.
    here: hidden(element('details', { class: 'here' })),
    saving: element('span', { class: 'saving' }),
    trouble: element('span', { class: 'unseen', role: 'status' }),
    help: element(
      'button',
      { type: 'button', class: 'help', 'aria-label': keys, title: keys },
      '?',
    ),
    writer: hidden(element('p', { class: 'writer', role: 'status' })),
    warning: element('div', { class: 'notice', role: 'status' }),
    notice: element('div', { class: 'notice', role: 'alert' }),
    review: section('review', texts('review.label')),
    kept: section('kept', texts('kept.title')),
  };
  const { tools, how, here, saving, trouble, help, ...below } = around;
  const state = element('div', { class: 'state' }, how, saving, trouble, here, help);
  const row = element('div', { class: 'tool-row' }, tools);
  const bar = element('div', { class: 'bar' }, row, state);
  const head = element('div', { class: 'head' }, bar, ...Object.values(below));
  const hint = element('p', { class: 'unseen', id: 'statement-editor-keys' }, texts('editor.keys'));
  const aloud = element('span', { class: 'unseen', role: 'status' });
  const paper = element('div', { class: 'paper' });
  root.replaceChildren(head, hint, aloud, paper);
  return { ...around, root, head, hint, aloud, paper };
}

function section(name: string, label: string): HTMLElement {
  return hidden(element('section', { class: name, 'aria-label': label }));
}

function hidden<E extends HTMLElement>(part: E): E {
  part.hidden = true;
  return part;
}
