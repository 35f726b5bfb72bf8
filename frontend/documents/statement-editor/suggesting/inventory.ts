import { type Attrs, Fragment, type Mark, type Node } from 'prosemirror-model';
import {
  anybody,
  type Chosen,
  idOf,
  insertionOn,
  isOthers,
  isSuggestion,
  type ModificationType,
} from './marks';

/** One open suggestion, as it stands in a text. */
export interface OpenSuggestion {
  id: string;
  /** From its first place to the end of its last one. */
  from: number;
  to: number;
  inserted: string;
  deleted: string;
  changes: ReadonlySet<ModificationType>;
  /** The words that a change of form is about. */
  formatted: string;
  /** Whether what is inserted or deleted is a footnote and nothing else. */
  footnote: boolean;
  /** The marks that are put on or taken off, as they stand there, whatever the suggestion says. */
  forms: readonly Form[];
  /** What a block is to become; null where none is made another. */
  block: Kind | null;
}

export interface Form {
  mark: string;
  on: boolean;
  /** Of a link. */
  address: string;
}

/** A block's kind as it stands there. */

export interface Kind {
  type: string;
  level: number;
  /** Of a quotation. */
  speaker: string;
}

interface Gathered extends OpenSuggestion {
  changes: Set<ModificationType>;
  forms: Form[];
  /** Words up to here are told already, with the block that they stand in. */
  told: number;
  /** The block in which its last words stand. */
  lastBlock: Node | null;
}

const known = new WeakMap<Node, OpenSuggestion[]>();

/** All open suggestions of a text, in its order. */
export function openSuggestions(doc: Node): readonly OpenSuggestion[] {
  let found = known.get(doc);
  if (!found) known.set(doc, (found = gather(doc)));
  return found;
}

function gather(doc: Node): OpenSuggestion[] {
  const found = new Map<string, Gathered>();
  doc.descendants((node, at, parent) => {
    const block = node.isBlock ? node : parent!;
    for (const mark of node.marks) if (isSuggestion(mark)) add(found, mark, { node, at, block });
  });
  return [...found.values()];
}

interface Place {
  node: Node;
  at: number;
  block: Node;
}

function add(found: Map<string, Gathered>, mark: Mark, { node, at, block }: Place): void {
  const id = idOf(mark);
  const to = at + node.nodeSize;
  const one = found.get(id) ?? empty(id, at);
  found.set(id, one);
  one.to = Math.max(one.to, to);
  if (mark.type.name === 'modification') {
    modify(one, mark, node);
    return;
  }
  if (at < one.told) return;
  const kind = mark.type.name === 'insertion' ? 'inserted' : 'deleted';
  const words = node.text ?? (kind === 'inserted' ? ownWordsOf(node, id) : wordsOf(node));
  one.footnote =
    node.type.name === 'footnote' && (one.footnote || one.inserted + one.deleted === '');
  one[kind] += one[kind] && one.lastBlock !== block ? ` ${words}` : words;
  one.lastBlock = block;
  if (node.isBlock) one.told = to;
}

function modify(one: Gathered, { attrs }: Mark, node: Node): void {
  const type = attrs.type as ModificationType;
  one.changes.add(type);
  if (type === 'mark') {
    one.formatted += node.text ?? '';
    for (const form of formsOf(attrs, node)) addForm(one.forms, form);
  } else if (type === 'nodeType' || type === 'attr') {
    one.formatted ||= wordsOf(node);
    const { level, speaker } = node.attrs;
    one.block ??= {
      type: node.type.name,
      level: Number(level ?? 0),
      speaker: String(speaker ?? ''),
    };
  }
}

/** What rejecting would take back: the marks that are others now than they are said to have been. */
function formsOf({ newValue, previousValue }: Attrs, { marks }: Node): Form[] {
  const said = [previousValue, newValue] as ({ type: string; attrs?: Attrs } | null)[];
  const types = new Set(said.flatMap((mark) => mark?.type ?? []));
  return [...types].flatMap((type) => {
    const now = marks.find((mark) => mark.type.name === type);
    const before = said[0]?.type === type ? said[0] : null;
    if (now && before && JSON.stringify(now.toJSON()) === JSON.stringify(before)) return [];
    return now || before ? [{ mark: type, on: Boolean(now), address: hrefOf(now) }] : [];
  });
}

function hrefOf(mark: Mark | undefined): string {
  return String(mark?.attrs.href ?? '');
}

function addForm(forms: Form[], form: Form): void {
  const known = (one: Form) =>
    one.mark === form.mark && one.on === form.on && one.address === form.address;
  if (!forms.some(known)) forms.push(form);
}

function wordsOf(node: Node): string {
  return node.isLeaf
    ? leaf(node)
    : node.textBetween(0, node.content.size, ' ', (inside) => leaf(inside) || ' ');
}

/** Of what one suggestion inserts, without what others inserted into it. */
function ownWordsOf(node: Node, id: string): string {
  return wordsOf(node.copy(ownContent(node, (other) => other === id)));
}

function ownContent(node: Node, chosen: Chosen): Fragment {
  const own = node.children.filter((child) => !isOthers(child, chosen));
  return Fragment.from(
    own.map((child) => (child.isLeaf ? child : child.copy(ownContent(child, chosen)))),
  );
}

function leaf({ attrs }: Node): string {
  return typeof attrs.finding === 'string' ? `[${attrs.finding}]` : '';
}

function empty(id: string, from: number): Gathered {
  const nothing = { inserted: '', deleted: '', formatted: '', footnote: false };
  const blocks = { block: null, lastBlock: null };
  return { id, from, to: from, ...nothing, ...blocks, forms: [], changes: new Set(), told: 0 };
}

/** The suggestions of which something stays where one is rejected: it stands in what that one inserts. */
export function stayingWithout(doc: Node, id: string): ReadonlySet<string> {
  const staying = new Set<string>();
  const chosen: Chosen = (other) => other === id;
  doc.descendants((node) => {
    if (insertionOn(node, chosen)) gatherOthers(node, chosen, staying);
  });
  return staying;
}

function gatherOthers(node: Node, chosen: Chosen, staying: Set<string>): void {
  node.descendants((inside) => {
    if (!isOthers(inside, chosen)) return true;
    staying.add(idOf(insertionOn(inside, anybody)!));
    return false;
  });
}

/** The suggestions at a caret: on the words beside it, on the blocks around it. */
export function suggestionsAt(doc: Node, position: number): readonly OpenSuggestion[] {
  const $at = doc.resolve(position);
  const nodes = [$at.nodeBefore, $at.nodeAfter];
  for (let depth = $at.depth; depth > 0; depth--) nodes.push($at.node(depth));
  const ids = new Set(nodes.flatMap((node) => node?.marks.filter(isSuggestion).map(idOf) ?? []));
  return openSuggestions(doc).filter(({ id }) => ids.has(id));
}

/** The suggestions that a range touches. */
export function suggestionsWithin(doc: Node, from: number, to: number): ReadonlySet<string> {
  const ids = new Set<string>();
  doc.nodesBetween(from, to, (node) => {
    for (const mark of node.marks) if (isSuggestion(mark)) ids.add(idOf(mark));
  });
  return ids;
}
