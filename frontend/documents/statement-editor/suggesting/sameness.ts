import type { Node } from 'prosemirror-model';
import { type Chosen, insertionOn } from './marks';
import { rejected } from './rejection';

/**
 * Whether two texts are the same without the chosen suggestions. Only the blocks that differ are looked
 * at, and those with which they might be joined.
 */
export function isSameWithout(one: Node, other: Node, chosen: Chosen): boolean {
  const most = Math.min(one.childCount, other.childCount);
  let head = 0;
  while (head < most && one.child(head) === other.child(head)) head++;
  let tail = 0;
  const last = (doc: Node) => doc.child(doc.childCount - 1 - tail);
  while (tail < most - head && last(one) === last(other)) tail++;
  do head--;
  while (head >= 0 && insertionOn(one.child(head), chosen));
  do tail--;
  while (tail >= 0 && insertionOn(last(one), chosen));
  const from = Math.max(0, head);
  const part = (doc: Node) => {
    const children = doc.children.slice(from, doc.childCount - Math.max(0, tail));
    return rejected(doc.type.create(null, children), chosen);
  };
  return part(one).eq(part(other));
}
