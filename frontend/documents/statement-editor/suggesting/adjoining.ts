import type { Node, ResolvedPos } from 'prosemirror-model';
import { type Own, deletionOn, idOf, insertionOn, modificationOn } from './marks';

/**
 * The id of one's own suggestion that ends or begins at a range, so that whoever writes on goes on in
 * it; null where there is none.
 */
export function adjoiningId(doc: Node, from: number, to: number, own: Own): string | null {
  const $from = doc.resolve(from);
  const $to = doc.resolve(to);
  return wordsId($from.nodeBefore, own) ?? wordsId($to.nodeAfter, own) ?? borderId($from, own);
}

function wordsId(node: Node | null, own: Own): string | null {
  const mark = node && (insertionOn(node, own.is) ?? deletionOn(node, own.is));
  return mark ? idOf(mark) : null;
}

/** At the start of a block that is one's own, or that one split off or wants joined. */
function borderId($from: ResolvedPos, own: Own): string | null {
  if ($from.parentOffset > 0) return null;
  for (let depth = $from.depth; depth > 0; depth--) {
    const block = $from.node(depth);
    const mark =
      insertionOn(block, own.is) ??
      modificationOn(block, 'split', own.is) ??
      modificationOn(block, 'join', own.is);
    if (mark) return idOf(mark);
    if ($from.index(depth - 1) > 0) break;
  }
  return null;
}
