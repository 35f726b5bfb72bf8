import { element } from '../statement-editor/dom';
import type { Belonging, Belongings, Reason } from './belongings';

export type Show = 'link' | 'all' | 'lost' | 'leaving';

/** A text that the person may read. */
export interface Known {
  title: string;
  path: string;
}

export type KeptTexts = Record<
  | 'link'
  | 'none'
  | Reason
  | 'open'
  | 'unknown'
  | 'unknown.hint'
  | 'comment.title'
  | 'copy'
  | 'copied'
  | 'remove'
  | 'remove.ask'
  | 'remove.not'
  | 'lost.title'
  | 'leaving'
  | 'others'
  | 'stay'
  | 'leave'
  | 'leave.deleting'
  | 'leave.failed',
  string
>;

interface Picture {
  found: Belongings;
  known: Map<string, Known>;
  texts: KeptTexts;
  show: Show;
  again: () => void;
  leave: (others: boolean) => Promise<void>;
}

/** How many texts have words that wait; nothing where there are none. */
export function drawLink(root: HTMLElement, { own }: Belongings, texts: KeptTexts): void {
  const count = new Set(own.map(({ document }) => document)).size;
  const words = texts.link.replace('#', String(count));
  if (count === 0) return root.replaceChildren();
  if (root.textContent === words) return;
  root.replaceChildren(element('a', { href: 'kept', 'router-link': '' }, words));
}

/** Signing out has to wait; what stood here stays. */
export function drawFailed(root: HTMLElement, texts: KeptTexts): void {
  forgetFailed(root);
  root.append(element('p', { role: 'alert' }, texts['leave.failed']));
}

/** Nobody is told to wait for a line that is back. */
export function forgetFailed(root: HTMLElement): void {
  root.querySelector('[role=alert]')?.remove();
}

export async function draw(root: HTMLElement, picture: Picture): Promise<void> {
  const { found, known, texts, show } = picture;
  const lost = show === 'lost';
  const own = found.own.filter(({ document }) => !lost || !known.has(document));
  const items = await Promise.all(own.map((one) => item(one, picture)));
  const parts: HTMLElement[] = [];
  if (lost && items.length > 0) parts.push(element('h2', {}, texts['lost.title']));
  if (show === 'all' && items.length === 0) parts.push(element('p', {}, texts.none));
  if (show === 'leaving') parts.push(...beforeLeaving(found, texts));
  if (items.length > 0) parts.push(element('ul', { class: 'kept-list' }, ...items));
  if (show === 'leaving') parts.push(acts(picture));
  root.replaceChildren(...parts);
}

function beforeLeaving({ own, others }: Belongings, texts: KeptTexts): HTMLElement[] {
  const count = new Set(own.map(({ document }) => document)).size;
  const lines = count > 0 ? [texts.leaving.replace('#', String(count))] : [];
  if (others > 0) lines.push(texts.others);
  return lines.map((line) => element('p', { role: 'status' }, line));
}

function acts({ found, texts, leave }: Picture): HTMLElement {
  const others = found.others > 0;
  const deletes = found.own.length > 0;
  const stay = element('a', { href: '', class: 'kept-stay', 'router-link': '' }, texts.stay);
  const go = button(deletes ? texts['leave.deleting'] : texts.leave, () => {
    go.disabled = true;
    failed.textContent = '';
    void leave(others).catch((problem: unknown) => {
      console.warn('Signing out failed', problem);
      go.disabled = false;
      failed.textContent = texts['leave.failed'];
    });
  });
  const failed = element('p', { role: 'alert' });
  return element('div', { class: 'kept-acts' }, stay, go, failed);
}

/** What stands nowhere else is not removed by one press of a button beside another. */
function removal(one: Belonging, { texts, again }: Picture): HTMLElement {
  const place = element('span', { class: 'kept-acts' });
  const offer = () => {
    const remove = button(texts.remove, ask);
    place.replaceChildren(remove);
    return remove;
  };
  const ask = () => {
    const not = button(texts['remove.not'], () => offer().focus());
    const sure = button(texts.remove, () => void one.remove().then(again));
    place.replaceChildren(element('span', { role: 'status' }, texts['remove.ask']), not, sure);
    not.focus();
  };
  offer();
  return place;
}

async function item(one: Belonging, picture: Picture): Promise<HTMLElement> {
  const { known, texts, show } = picture;
  const text = known.get(one.document);
  const words = await one.words();
  const about = text ? text.title : texts.unknown;
  const level = show === 'lost' ? 'h3' : 'h2';
  const title = element(
    level,
    {},
    one.kind === 'comment' ? `${texts['comment.title']}: ${about}` : about,
  );
  const copy = button(texts.copy, () => void copyOf(pieces, copy, texts.copied));
  const parts = words.map(({ reason, pieces }) => [
    ...(text ? [element('p', {}, texts[reason])] : []),
    ...pieces.map((piece) => element('pre', { tabindex: '0' }, piece)),
  ]);
  const pieces = parts.flat().filter((part) => part.matches('pre'));
  const ways = element('div', { class: 'kept-acts' }, copy);
  if (text) ways.append(open(one, text, texts));
  else ways.append(removal(one, picture));
  if (!text) parts.unshift([element('p', {}, texts['unknown.hint'])]);
  return element('li', {}, title, ...parts.flat(), ways);
}

function open({ kind }: Belonging, { path }: Known, texts: KeptTexts): HTMLElement {
  const href = kind === 'comment' ? `${path}?panel=comments` : path;
  return element('a', { href, 'router-link': '' }, texts.open);
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, words);
  made.addEventListener('click', act);
  return made;
}

/** Where the browser does not let a page copy, the words are selected, so that Ctrl+C does. */
async function copyOf(pieces: HTMLElement[], copy: HTMLElement, copied: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(pieces.map((piece) => piece.textContent).join('\n\n'));
    copy.textContent = copied;
  } catch {
    const last = pieces.at(-1);
    if (last) getSelection()?.setBaseAndExtent(pieces[0], 0, last, last.childNodes.length);
  }
}
