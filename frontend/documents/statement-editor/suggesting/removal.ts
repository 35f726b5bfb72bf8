import { type Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import {
  AddMarkStep,
  AddNodeMarkStep,
  RemoveNodeMarkStep,
  ReplaceStep,
} from 'prosemirror-transform';
import type { Range } from '../ranges';
import { type Own, deletionOn, idOf, levelsOf, modificationOn } from './marks';
import { isWrittenByOneself } from './ownership';
import { rejected } from './rejection';

/**
 * Takes a range out of a text as a suggestion: one's own insertions really go, everything else is
 * marked. `levels` is how many blocks deep the two ends of the range are joined thereby. Answers with
 * the size of what stays.
 */
export function remove(
  transaction: Transaction,
  { from, to }: Range,
  levels: number,
  own: Own,
  id: () => string,
): number {
  const before = transaction.steps.length;
  const { doc } = transaction;
  const $to = doc.resolve(to);
  const second = levels > 0 ? $to.before($to.depth - levels + 1) : null;
  for (const { node, at } of nodesWithin(doc, from, to).reverse()) {
    if (second === at) continue;
    const range = { from: Math.max(from, at), to: Math.min(to, at + node.nodeSize) };
    if (isOnes(doc, at, node, own)) cut(transaction, range);
    else if (!deletionOn(node, own.is)) strike(transaction, node, range, id());
  }
  if (second !== null) {
    const at = transaction.mapping.slice(before).map(second, -1);
    join(transaction, from, at, levels, own, id);
  }
  return transaction.mapping.slice(before).map(to, 1) - from;
}

/** Text and leaves, and blocks that lie wholly within the range, but nothing inside of those. */
function nodesWithin(doc: Node, from: number, to: number): { node: Node; at: number }[] {
  const found: { node: Node; at: number }[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    const within = node.isText || (at >= from && at + node.nodeSize <= to);
    if (within) found.push({ node, at });
    return !within;
  });
  return found;
}

function isOnes(doc: Node, at: number, node: Node, own: Own): boolean {
  return isWrittenByOneself(doc.resolve(at), node, own) || isNothingElse(node, own);
}

/** A block that one split off oneself, and in which nothing is left but what one wrote. */
function isNothingElse(node: Node, own: Own): boolean {
  const split = modificationOn(node, 'split', own.is);
  if (!split) return false;
  let rest = rejected(node, own.is);
  for (let level = levelsOf(split); level > 1 && rest.childCount === 1; level--) {
    rest = rest.child(0);
  }
  return rest.childCount === 0;
}

function cut(transaction: Transaction, { from, to }: Range): void {
  const step = new ReplaceStep(from, to, Slice.empty);
  // Where the schema wants something to stay, it stays, empty.
  if (!transaction.maybeStep(step).failed) return;
  const node = transaction.doc.nodeAt(from);
  if (node && node.content.size > 0) {
    transaction.maybeStep(new ReplaceStep(from + 1, to - 1, Slice.empty));
  }
}

function strike(transaction: Transaction, node: Node, { from, to }: Range, id: string): void {
  const mark = node.type.schema.marks.deletion.create({ id });
  transaction.step(node.isText ? new AddMarkStep(from, to, mark) : new AddNodeMarkStep(from, mark));
}

/** Joins the block at a place with the one before it, where their border is one's own; else says so. */
function join(
  transaction: Transaction,
  from: number,
  at: number,
  levels: number,
  own: Own,
  id: () => string,
): void {
  const node = transaction.doc.nodeAt(at);
  const said = node && modificationOn(node, 'join', own.is);
  if (!node || (said && levelsOf(said) >= levels)) return;
  const split = modificationOn(node, 'split', own.is);
  const goes = split && levelsOf(split) === levels && !beginsWithStruck(node, levels, own);
  if (goes && isNext(transaction.doc, from, at, levels, own)) {
    const border = new ReplaceStep(at - levels, at + levels, Slice.empty, true);
    if (!transaction.maybeStep(border).failed) return;
  }
  const { modification } = node.type.schema.marks;
  const name = said ? idOf(said) : id();
  const mark = modification.create({ id: name, type: 'join', newValue: levels });
  transaction.step(new AddNodeMarkStep(at, mark));
  if (said) transaction.step(new RemoveNodeMarkStep(at, said));
}

/** Whether what would be joined is struck out, and would no longer be as a part of something else. */
function beginsWithStruck({ firstChild }: Node, levels: number, own: Own): boolean {
  if (levels <= 1 || !firstChild) return false;
  return Boolean(deletionOn(firstChild, own.is)) || beginsWithStruck(firstChild, levels - 1, own);
}

/** Whether the block comes right after those in which the range begins, and they stay. */
function isNext(doc: Node, from: number, at: number, levels: number, own: Own): boolean {
  const $from = doc.resolve(from);
  const depth = doc.resolve(at).depth;
  if ($from.depth !== depth + levels || $from.after(depth + 1) !== at) return false;
  for (let inner = depth + 1; inner < $from.depth; inner++) {
    if ($from.indexAfter(inner) !== $from.node(inner).childCount) return false;
  }
  return !isWrittenByOneself($from, null, own);
}
