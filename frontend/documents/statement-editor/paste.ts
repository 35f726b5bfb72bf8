import { wordDocument } from './paste-word';

/*
 * What is pasted keeps its structure and loses everything else: this leaves headings, paragraphs,
 * lists, quotes, tables, bold, italic and links, and the schema's parser does the rest.
 */

const DROPPED = new Set(
  (
    'applet audio base button canvas del embed frame frameset head iframe img input link math meta ' +
    'noscript object option script select style svg template textarea title video xml'
  ).split(' '),
);
const KEPT = new Set(
  (
    'a blockquote br div em h1 h2 h3 h4 h5 h6 hr li ol p strong table tbody td tfoot th thead tr ' +
    'ul'
  ).split(' '),
);
/** Blocks without a meaning of their own here: their words must not run together. */
const BLOCKS = new Set(
  (
    'address article aside caption center dd details dialog dl dt fieldset figcaption figure footer ' +
    'form header hgroup legend main nav pre search section summary'
  ).split(' '),
);
const RENAMED: Record<string, string> = { b: 'strong', i: 'em' };
const ATTRIBUTES: Record<string, string[]> = {
  a: ['href', 'title'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
};
const UNSOUND = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\0/g;

/** Text without what the server refuses: half surrogates and U+0000. */
export function soundText(text: string): string {
  return text.replace(UNSOUND, '');
}

/** Pasted text without the empty lines around it. */
export function plainText(text: string): string {
  return soundText(text).replace(/^[\r\n]+|[\r\n]+$/g, '');
}

/** The HTML of Word or of a web page, reduced to structure. */
export function cleanHtml(html: string): string {
  const sound = soundText(html);
  if (/data-pm-slice/.test(sound)) return sound;
  const source = new DOMParser().parseFromString(sound, 'text/html');
  wordDocument(source.body);
  linesOfCode(source.body);
  const target = source.implementation.createHTMLDocument('').body;
  for (const child of source.body.childNodes) target.append(...cleaned(child, target));
  nestedLists(target);
  breaksThatBreakNothing(target);
  emptyParagraphs(target);
  return target.innerHTML;
}

function cleaned(node: Node, home: Element): Node[] {
  const page = home.ownerDocument;
  if (node.nodeType === Node.TEXT_NODE) return [page.createTextNode(node.textContent ?? '')];
  if (!(node instanceof HTMLElement || node.nodeType === Node.ELEMENT_NODE)) return [];
  const element = node as HTMLElement;
  const name = element.localName;
  if (DROPPED.has(name) || hidden(element)) return [];
  const children = [...element.childNodes].flatMap((child) => cleaned(child, home));
  const tag = fakeBold(element) ? 'span' : BLOCKS.has(name) ? 'div' : (RENAMED[name] ?? name);
  if (!KEPT.has(tag)) return emphasised(element, children, page);
  const copy = page.createElement(tag);
  for (const attribute of ATTRIBUTES[tag] ?? []) {
    const value = element.getAttribute(attribute);
    if (value !== null) copy.setAttribute(attribute, value);
  }
  copy.append(...children);
  return [copy];
}

function hidden(element: HTMLElement): boolean {
  return (
    element.style?.display === 'none' || /mso-hide:\s*all/.test(element.getAttribute('style') ?? '')
  );
}

/** Google Docs wraps everything in a `b` that is not bold. */
function fakeBold(element: HTMLElement): boolean {
  return element.localName === 'b' && /^(normal|400)$/.test(element.style.fontWeight);
}

/** Bold and italic that are said by style alone. */
function emphasised(element: HTMLElement, children: Node[], page: Document): Node[] {
  let result = children;
  const { fontWeight, fontStyle } = element.style ?? {};
  if (/^(bold(er)?|[6-9]\d\d)$/.test(fontWeight ?? '')) result = [wrap('strong', result, page)];
  if (/^(italic|oblique)/.test(fontStyle ?? '')) result = [wrap('em', result, page)];
  return result;
}

function wrap(tag: string, children: Node[], page: Document): Node {
  const wrapper = page.createElement(tag);
  wrapper.append(...children);
  return wrapper;
}

/** In code and verse a new line is a new line. */
function linesOfCode(body: HTMLElement): void {
  for (const pre of body.querySelectorAll('pre')) {
    const texts = pre.ownerDocument.createNodeIterator(pre, NodeFilter.SHOW_TEXT);
    const found: Node[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) found.push(text);
    for (const text of found) {
      const lines = (text.textContent ?? '').split(/\r?\n/);
      (text as Text).replaceWith(
        ...lines.flatMap((line, index) =>
          index ? [pre.ownerDocument.createElement('br'), line] : [line],
        ),
      );
    }
  }
}

/** A list directly in a list belongs to the item before it. */
function nestedLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const item = list.previousElementSibling;
    if (item?.localName === 'li') item.append(list);
    else wrapInPlace(list, 'li');
  }
}

function wrapInPlace(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  element.replaceWith(wrapper);
  wrapper.append(element);
}

const BLOCK = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, table, hr';

/** A break at the end of a block, or between two, is spacing: editors write it for an empty line. */
function breaksThatBreakNothing(body: HTMLElement): void {
  for (const lineBreak of [...body.querySelectorAll('br')].reverse()) {
    const next = neighbour(lineBreak, 'nextSibling');
    const before = neighbour(lineBreak, 'previousSibling');
    const last = !next && lineBreak.parentElement?.matches(`${BLOCK}, td, th, body`);
    if (last || isBlock(next) || isBlock(before)) lineBreak.remove();
  }
}

function neighbour(node: Node, side: 'nextSibling' | 'previousSibling'): Node | null {
  let found = node[side];
  while (found?.nodeType === Node.TEXT_NODE && !/\S/.test(found.textContent ?? ''))
    found = found[side];
  return found;
}

function isBlock(node: Node | null): boolean {
  return node?.nodeType === Node.ELEMENT_NODE && (node as Element).matches(BLOCK);
}

/** Empty paragraphs are spacing, and spacing is not structure. */
function emptyParagraphs(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6')) {
    const cell = paragraph.closest('td, th, li');
    if (cell || paragraph.querySelector('hr, table, ul, ol')) continue;
    if ((paragraph.textContent ?? '').trim() === '') paragraph.remove();
  }
}
