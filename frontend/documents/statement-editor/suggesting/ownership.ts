import type { Node, ResolvedPos } from 'prosemirror-model';
import { type Own, insertionOn } from './marks';

/** Whether a node, or what it stands in, is one's own insertion. */
export function isWrittenByOneself($at: ResolvedPos, node: Node | null, own: Own): boolean {
  if (node && insertionOn(node, own.is)) return true;
  for (let depth = $at.depth; depth > 0; depth--) {
    if (insertionOn($at.node(depth), own.is)) return true;
  }
  return false;
}
