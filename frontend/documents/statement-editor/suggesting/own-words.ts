import type { Mark, Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { isModification, isSuggestion } from './marks';

/**
 * What somebody writes who does not suggest is theirs, also in the midst of what others suggest: it
 * would go with their suggestion otherwise, or be struck with it. ProseMirror gives typed words the
 * marks of the words around them, and the second half of a split block those of the first.
 *
 * What is moved or pasted is taken as it is.
 */
export function asOwnWords(meant: Transaction): Transaction {
  if (meant.getMeta('uiEvent') !== undefined) return meant;
  for (const [index, step] of [...meant.steps.entries()]) {
    if (!(step instanceof ReplaceStep) || step.slice.size === 0) continue;
    const since = meant.mapping.slice(index + 1);
    const from = since.map(step.from, -1);
    const to = since.map(step.from + step.slice.size, 1);
    if (step.slice.openStart === 0 && step.slice.openEnd === 0) unmarkWords(meant, from, to);
    else unmarkBlocks(meant, to, step.slice.openEnd);
  }
  return meant;
}

function unmarkWords(transaction: Transaction, from: number, to: number): void {
  const borrowed: { mark: Mark; from: number; to: number }[] = [];
  transaction.doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText) return;
    for (const mark of node.marks.filter(isSuggestion)) {
      borrowed.push({ mark, from: Math.max(at, from), to: Math.min(at + node.nodeSize, to) });
    }
  });
  for (const { mark, from: start, to: end } of borrowed) transaction.removeMark(start, end, mark);
}

/** That a block was split from the one before it, or is to be joined, holds for its first half. */
function unmarkBlocks(transaction: Transaction, at: number, levels: number): void {
  const $end = transaction.doc.resolve(at);
  for (let depth = $end.depth; depth > $end.depth - levels && depth > 0; depth--) {
    const border = $end.before(depth);
    for (const mark of bordersOn($end.node(depth))) transaction.removeNodeMark(border, mark);
  }
}

function bordersOn(node: Node): Mark[] {
  return node.marks.filter((mark) => isModification(mark, 'split') || isModification(mark, 'join'));
}
