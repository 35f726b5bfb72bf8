/*
 * What Word puts on the clipboard: paragraphs that play lists, titles and quotes, and remarks that
 * were never meant for the text.
 */

/** Marks with elements what Word says with styles, and takes out what is not the text. */
export function wordDocument(body: HTMLElement): void {
  withoutRemarks(body);
  wordStyles(body);
  wordLists(body);
}

/** Comments, with what points at them: an aside among colleagues must not reach a statement. */
function withoutRemarks(body: HTMLElement): void {
  const remarks =
    '[style*="mso-element:comment" i], .MsoCommentReference, .MsoCommentText, .msocomtxt, ' +
    'a.msocomanchor, a.msocomoff, hr.msocomoff, span.msoDel';
  for (const remark of body.querySelectorAll(remarks)) remark.remove();
}

/** Word's title and quotes are paragraphs with a class. */
function wordStyles(body: HTMLElement): void {
  for (const title of body.querySelectorAll('p.MsoTitle')) rename(title, 'h1');
  for (const quote of body.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote')) {
    const paragraph = quote.cloneNode(true);
    rename(quote, 'blockquote').replaceChildren(paragraph);
  }
}

function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
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
  let current = '';
  for (const item of [...body.querySelectorAll('p[style*="mso-list"]')]) {
    const [, list, digit] = /mso-list:\s*(\w+)\s+level(\d)/i.exec(styleOf(item)) ?? [];
    if (!digit) continue;
    const level = Number(digit);
    const ordered = takeMarker(item);
    const goesOn = item.previousElementSibling === (open.at(0) ?? null);
    if (!goesOn || (list !== current && level === 1)) open.length = 0;
    current = list;
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
