import type { Mark, Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { anybody, type Chosen, deletionOn, idOf, insertionOn } from './marks';
import { type Place, put, unmark } from './marking';
import { isCell, isRow } from './rejection';

/**
 * Words without a mark in a block that somebody suggests are theirs. So where what is accepted stands in
 * such a block, the block is settled, and what else is in it bears the suggestion instead.
 */
export function settleGround(transform: Transform, chosen: Chosen): void {
  for (const at of accepted(transform.doc, chosen)) settleAround(transform, at, chosen);
}

/** Where something stands that is inserted for good. */
function accepted(doc: Node, chosen: Chosen): number[] {
  const found: number[] = [];
  doc.descendants((node, at) => {
    if (deletionOn(node, chosen)) return false;
    if (isSettled(node, chosen)) found.push(at);
    return true;
  });
  return found;
}

/** Whether nobody's suggestion is left of what was inserted. */
function isSettled(node: Node, chosen: Chosen): boolean {
  return Boolean(insertionOn(node, chosen)) && othersOn(node, chosen).length === 0;
}

function othersOn({ marks }: Node, chosen: Chosen): readonly Mark[] {
  return marks.filter((mark) => mark.type.name === 'insertion' && !chosen(idOf(mark)));
}

function settleAround(transform: Transform, at: number, chosen: Chosen): void {
  const $at = transform.doc.resolve(at);
  let theirs: readonly Mark[] = [];
  for (let depth = 1; depth <= $at.depth; depth++) {
    const place = { node: $at.node(depth), at: $at.before(depth) };
    const own = othersOn(place.node, chosen);
    if (own.length > 0 || isSettled(place.node, chosen)) theirs = own;
    for (const mark of own) unmark(transform, place, mark);
    if (theirs.length > 0) leave(transform, place, theirs, $at.index(depth));
  }
}

/** A block that others insert is settled: what is in it bears their suggestion instead. */
export function settleBlock(transform: Transform, place: Place, chosen: Chosen): void {
  const theirs = othersOn(place.node, chosen);
  for (const mark of theirs) unmark(transform, place, mark);
  if (theirs.length > 0) leave(transform, place, theirs);
}

/**
 * Everything in a node but one child becomes somebody's, as far as it is nobody's yet; what the node
 * cannot be without, such as the cells of a row, stays without a mark, and is left empty where theirs goes.
 */
function leave(transform: Transform, { node, at }: Place, theirs: readonly Mark[], but = -1): void {
  node.forEach((child, offset, index) => {
    if (index === but || insertionOn(child, anybody)) return;
    const place = { node: child, at: at + 1 + offset };
    if (isFrame(node, index, but)) leave(transform, place, theirs);
    else for (const mark of theirs) put(transform, place, mark);
  });
}

function isFrame(node: Node, index: number, but: number): boolean {
  const child = node.child(index);
  if (isRow(child) || isCell(child)) return true;
  const isNeeded = but < 0 || node.type === node.type.schema.nodes.list_item;
  return isNeeded && index === 0 && child.isBlock && !child.isLeaf;
}
