import type { Node, ResolvedPos } from 'prosemirror-model';
import { type Own, anybody, idOf, insertionOn, isOthers, othersIn } from './marks';

/**
 * Whether a node is one's own insertion, or stands in one that is nobody else's, too. Not where others
 * have inserted something in it: that stays when one takes one's own back.
 */
export function isWrittenByOneself($at: ResolvedPos, node: Node | null, own: Own): boolean {
  if (node && othersIn(node, own.is)) return false;
  if (node && insertionOn(node, anybody)) return Boolean(insertionOn(node, own.is));
  const inserted = insertedAround($at);
  return inserted !== null && isAllOnes(inserted, own);
}

/** Whether what is written at a place would go with the suggestion of somebody else. */
export function isInOthers($at: ResolvedPos, own: Own): boolean {
  const inserted = insertedAround($at);
  return inserted !== null && !isAllOnes(inserted, own);
}

/** Of all that is around a place, the innermost that somebody has inserted. */
function insertedAround($at: ResolvedPos): Node | null {
  for (let depth = $at.depth; depth > 0; depth--) {
    if (insertionOn($at.node(depth), anybody)) return $at.node(depth);
  }
  return null;
}

function isAllOnes({ marks }: Node, own: Own): boolean {
  return marks.every((mark) => mark.type.name !== 'insertion' || own.is(idOf(mark)));
}

/** Whether others have inserted something that stands, or begins, within a range. */
export function holdsOthers(doc: Node, from: number, to: number, own: Own): boolean {
  let found = false;
  doc.nodesBetween(from, to, (node, at) => {
    found ||= isOthers(node, own.is) && (node.isText || at >= from);
    return !found;
  });
  return found;
}
