/*
 * What is pasted keeps its structure and loses everything else: this leaves headings, paragraphs,
 * lists, quotes, tables, bold, italic and links, and the schema's parser does the rest.
 */

const DROPPED = new Set(
  (
    'applet audio base button canvas embed frame frameset head iframe img input link math meta ' +
    'noscript object option script select style svg template textarea title video xml'
  ).split(' '),
);
const KEPT = new Set(
  (
    'a blockquote br div em h1 h2 h3 h4 h5 h6 hr li ol p strong table tbody td tfoot th thead tr ' +
    'ul'
  ).split(' '),
);
const RENAMED: Record<string, string> = { b: 'strong', i: 'em', dl: 'div', dd: 'p', dt: 'p' };
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

/** The HTML of Word or of a web page, reduced to structure. */
export function cleanHtml(html: string): string {
  const sound = soundText(html);
  if (/data-pm-slice/.test(sound)) return sound;
  const source = new DOMParser().parseFromString(sound, 'text/html');
  wordStyles(source.body);
  wordLists(source.body);
  const target = source.implementation.createHTMLDocument('').body;
  for (const child of source.body.childNodes) target.append(...cleaned(child, target));
  nestedLists(target);
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
  const tag = fakeBold(element) ? 'span' : (RENAMED[name] ?? name);
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
  return element.style?.display === 'none' || /mso-hide:\s*all/.test(styleOf(element));
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

function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
}

/** Word's title and quotes are paragraphs with a class. */
function wordStyles(body: HTMLElement): void {
  for (const title of body.querySelectorAll('p.MsoTitle')) rename(title, 'h1');
  for (const quote of body.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote')) {
    const paragraph = quote.cloneNode(true);
    rename(quote, 'blockquote').replaceChildren(paragraph);
  }
}

function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** Word writes list items as paragraphs that bring their bullet as text. */
function wordLists(body: HTMLElement): void {
  const open: Element[] = [];
  for (const item of [...body.querySelectorAll('p[style*="mso-list"]')]) {
    const level = Number(/mso-list:[^;]*level(\d)/i.exec(styleOf(item))?.[1] ?? 0);
    if (level === 0) continue;
    const ordered = takeMarker(item);
    if (item.previousElementSibling !== (open.at(0) ?? null)) open.length = 0;
    open.length = Math.min(open.length, level);
    while (open.length < level) open.push(openList(item, open.at(-1) ?? null, ordered));
    const entry = item.ownerDocument.createElement('li');
    open[level - 1].append(entry);
    entry.append(item);
  }
}

function openList(item: Element, parent: Element | null, ordered: boolean): Element {
  const list = item.ownerDocument.createElement(ordered ? 'ol' : 'ul');
  if (!parent) item.before(list);
  else (parent.lastElementChild ?? parent).append(list);
  return list;
}

/** Takes the bullet out of the text; true when it was a number or a letter. */
function takeMarker(item: Element): boolean {
  const marker = item.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
  const text = marker?.textContent ?? '';
  marker?.remove();
  return /^\s*\(?([\divxlc]+|[a-z])[.)]/i.test(text);
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

/** Empty paragraphs are spacing, and spacing is not structure. */
function emptyParagraphs(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6')) {
    const cell = paragraph.closest('td, th, li');
    if (cell || paragraph.querySelector('hr, table, ul, ol, br')) continue;
    if ((paragraph.textContent ?? '').trim() === '') paragraph.remove();
  }
}
