import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { isTooLarge } from './pieces';

export type Unsound = 'refused.paste' | 'refused.tooLarge';

/**
 * Sees to it that one's own change leaves a document that the server will take. Stock commands can
 * leave, for one, an empty table cell: such gaps are filled. Null when all is well.
 */
export function unsoundness(transaction: Transaction): Unsound | null {
  if (transaction.steps.every(isPlainTyping)) return null;
  fillGaps(transaction);
  try {
    transaction.doc.check();
  } catch {
    return 'refused.paste';
  }
  return transaction.steps.some(isTooLarge) ? 'refused.tooLarge' : null;
}

function isPlainTyping(step: unknown): boolean {
  if (!(step instanceof ReplaceStep) || step.slice.openStart || step.slice.openEnd) return false;
  const { content } = step.slice;
  const text = content.childCount === 1 && content.child(0).isText && content.size < 1000;
  return text && step.to - step.from < 1000;
}

function fillGaps(transaction: Transaction): void {
  const gaps: { at: number; node: Node }[] = [];
  transaction.doc.descendants((node, at) => {
    if (!node.isLeaf && node.childCount === 0 && !node.type.contentMatch.validEnd) {
      gaps.push({ at, node });
    }
  });
  for (const { at, node } of gaps.reverse()) {
    const filling = node.type.createAndFill(node.attrs)?.content;
    if (filling) transaction.insert(at + 1, filling);
  }
}
