import { type DOMOutputSpec, DOMParser, type Mark, type Node, Schema } from 'prosemirror-model';
import type { Attrs, MarkSpec, NodeSpec, TagParseRule, StyleParseRule } from 'prosemirror-model';
import { allowedAddress } from './links';
import type { PublishedSchema } from './published-schema';

/** The published schema, with the way each node and mark looks in a page and is read from one. */
export function buildSchema(published: PublishedSchema): Schema {
  return new Schema({
    nodes: decorated(published.nodes, nodeLooks),
    marks: decorated(published.marks, markLooks),
  });
}

/** Reads what comes from elsewhere: what is pasted is nobody's suggestion. */
export function outsideParser(schema: Schema): DOMParser {
  return DOMParser.fromSchema(schema);
}

/**
 * Reads the editor's own page, where the browser has written: a browser also touches words beside those
 * that it deletes, and what they bear must not be lost by that.
 */
export function ownParser(schema: Schema): DOMParser {
  return new DOMParser(schema, [...SUGGESTION_RULES, ...outsideParser(schema).rules]);
}

function decorated<T extends NodeSpec | MarkSpec>(
  specs: Record<string, T>,
  looks: Record<string, Partial<T>>,
): Record<string, T> {
  const entries = Object.entries(specs).map(([name, spec]) => [name, { ...spec, ...looks[name] }]);
  return Object.fromEntries(entries) as Record<string, T>;
}

const nodeLooks: Record<string, Partial<NodeSpec>> = {
  paragraph: { parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: Math.min(level, 3) },
    })),
    toDOM: (node) => [`h${heading(node)}`, 0],
  },
  blockquote: { parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
  quotation: {
    parseDOM: [
      {
        tag: 'figure[data-speaker]',
        contentElement: 'blockquote',
        getAttrs: (element) => ({ speaker: element.getAttribute('data-speaker') || null }),
      },
    ],
    toDOM: quotation,
  },
  bullet_list: { parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  ordered_list: {
    parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ order: whole(element, 'start', 0) ?? 1 }) }],
    toDOM: (node) => (node.attrs.order === 1 ? ['ol', 0] : ['ol', { start: node.attrs.order }, 0]),
  },
  list_item: { parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  horizontal_rule: { parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  hard_break: { parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  table: { parseDOM: [{ tag: 'table' }], toDOM: () => ['table', ['tbody', 0]] },
  table_row: { parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  table_cell: {
    parseDOM: [{ tag: 'td', getAttrs: cellAttributes }],
    toDOM: (node) => ['td', cellDom(node), 0],
  },
  table_header: {
    parseDOM: [{ tag: 'th', getAttrs: cellAttributes }],
    toDOM: (node) => ['th', cellDom(node), 0],
  },
  citation: {
    parseDOM: [
      {
        tag: 'cite[data-finding]',
        getAttrs: (element) => ({ finding: element.getAttribute('data-finding') }),
      },
    ],
    toDOM: ({ attrs }) => {
      const finding = String(attrs.finding);
      return ['cite', { 'data-finding': finding }, `[${finding}]`];
    },
  },
  footnote: {
    parseDOM: [{ tag: 'span.footnote' }],
    toDOM: () => ['span', { class: 'footnote', role: 'note' }, 0],
  },
};

const markLooks: Record<string, Partial<MarkSpec>> = {
  link: {
    parseDOM: [{ tag: 'a[href]', getAttrs: linkAttributes }],
    toDOM: ({ attrs }) => [
      'a',
      { href: String(attrs.href), title: attrs.title as string | null, rel: 'noopener noreferrer' },
      0,
    ],
  },
  em: {
    parseDOM: [
      ...tags('em', 'i'),
      { style: 'font-style=italic' },
      notStyle('font-style=normal', 'em'),
    ],
    toDOM: () => ['em', 0],
  },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
      {
        style: 'font-weight',
        getAttrs: (weight) => /^(bold(er)?|[6-9]\d{2})$/.test(weight) && null,
      },
      notStyle('font-weight=400', 'strong'),
      notStyle('font-weight=normal', 'strong'),
    ],
    toDOM: () => ['strong', 0],
  },
  // How suggestions are read is apart: only from the editor's own page.
  insertion: { toDOM: (mark, inline) => suggestion('ins', mark, inline) },
  deletion: { toDOM: (mark, inline) => suggestion('del', mark, inline) },
  modification: { toDOM: (mark, inline) => suggestion(inline ? 'span' : 'div', mark, inline) },
};

const SUGGESTION_RULES: TagParseRule[] = [
  { tag: 'ins[data-suggestion]', mark: 'insertion', getAttrs: suggestionAttributes },
  { tag: 'del[data-suggestion]', mark: 'deletion', getAttrs: suggestionAttributes },
  { tag: '[data-modification]', mark: 'modification', getAttrs: suggestionAttributes },
];

/** Who speaks stands below the words, and is changed in its dialog. */
function quotation({ attrs }: Node): DOMOutputSpec {
  const speaker = (attrs.speaker as string | null) ?? '';
  const figure: [string, Record<string, string>, unknown, ...unknown[]] = [
    'figure',
    { class: 'quotation', 'data-speaker': speaker },
    ['blockquote', 0],
  ];
  if (speaker) figure.push(['figcaption', { contenteditable: 'false' }, speaker]);
  return figure;
}

function tags(...names: string[]): TagParseRule[] {
  return names.map((tag) => ({ tag }));
}

function notStyle(style: string, mark: string): StyleParseRule {
  return { style, clearMark: (found: Mark) => found.type.name === mark };
}

function suggestion(tag: string, { type, attrs }: Mark, inline: boolean): DOMOutputSpec {
  const kind = type.name === 'modification' ? String(attrs.type) : type.name;
  const look = `suggestion suggestion-${kind}${inline ? '' : ' suggestion-block'}`;
  const { id, ...change } = attrs;
  const own: Record<string, string> = { class: look, 'data-suggestion': String(id) };
  if (type.name === 'modification') own['data-modification'] = JSON.stringify(change);
  return [tag, own, 0];
}

function suggestionAttributes({ dataset }: HTMLElement): Attrs {
  const change = JSON.parse(dataset.modification ?? '{}') as Attrs;
  return { ...change, id: dataset.suggestion };
}

function heading(node: Node): number {
  return node.attrs.level as number;
}

function linkAttributes(element: HTMLElement) {
  const href = allowedAddress(element.getAttribute('href') ?? '');
  return href === null ? false : { href, title: element.getAttribute('title') };
}

function cellAttributes(element: HTMLElement) {
  return {
    colspan: whole(element, 'colspan', 1) ?? 1,
    rowspan: whole(element, 'rowspan', 1) ?? 1,
    colwidth: null,
  };
}

function cellDom(node: Node): Record<string, string> {
  const spans: Record<string, string> = {};
  if (node.attrs.colspan !== 1) spans.colspan = String(node.attrs.colspan);
  if (node.attrs.rowspan !== 1) spans.rowspan = String(node.attrs.rowspan);
  return spans;
}

/** A whole number in an attribute, within what the server takes. */
function whole(element: HTMLElement, name: string, least: number): number | null {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isSafeInteger(value) && value >= least && value <= 1000 ? value : null;
}
