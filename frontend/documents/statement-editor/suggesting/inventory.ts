import type { Mark, Node } from 'prosemirror-model';
import { type ModificationType, idOf, isSuggestion } from './marks';

/** One open suggestion, as it stands in a text. */
export interface OpenSuggestion {
  id: string;
  /** From its first place to the end of its last one. */
  from: number;
  to: number;
  inserted: string;
  deleted: string;
  changes: ReadonlySet<ModificationType>;
  /** What was reformatted. */
  formatted: string;
}

interface Gathered extends OpenSuggestion {
  changes: Set<ModificationType>;
  /** Words up to here are told already, with the block that they stand in. */
  told: number;
  /** The block in which its last words stand. */
  block: Node | null;
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
    const type = mark.attrs.type as ModificationType;
    one.changes.add(type);
    if (type === 'mark') one.formatted += node.text ?? '';
    return;
  }
  if (at < one.told) return;
  const words = node.text ?? node.textBetween(0, node.content.size, ' ', ' ');
  const kind = mark.type.name === 'insertion' ? 'inserted' : 'deleted';
  one[kind] += one[kind] && one.block !== block ? ` ${words}` : words;
  one.block = block;
  if (node.isBlock) one.told = to;
}

function empty(id: string, from: number): Gathered {
  const nothing = { inserted: '', deleted: '', formatted: '' };
  return { id, from, to: from, ...nothing, changes: new Set(), told: 0, block: null };
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
