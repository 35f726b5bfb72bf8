import type { Mark, Node, ResolvedPos } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { AddMarkStep, AddNodeMarkStep, ReplaceStep } from 'prosemirror-transform';
import { adjoiningId } from './adjoining';
import { type Own, anybody, insertionOn, isModification, isSuggestion } from './marks';
import { isInOthers } from './ownership';

/**
 * What somebody writes who does not suggest is theirs, also in the midst of what others suggest: it
 * would go with their suggestion otherwise, or be struck with it. ProseMirror gives typed words the
 * marks of the words around them, and the second half of a split block those of the first.
 *
 * In a block that somebody else suggests nothing is decided yet: there it is a suggestion of its own,
 * which stays when the block goes. What is moved or pasted is taken as it is, but for that.
 */
export function asOwnWords(meant: Transaction, own: Own): Transaction {
  const typed = meant.getMeta('uiEvent') === undefined;
  for (const [index, step] of [...meant.steps.entries()]) {
    if (!(step instanceof ReplaceStep) || step.slice.size === 0) continue;
    const since = meant.mapping.slice(index + 1);
    const from = since.map(step.from, -1);
    const to = since.map(step.from + step.slice.size, 1);
    const flat = step.slice.openStart === 0 && step.slice.openEnd === 0;
    if (typed && flat) unmarkWords(meant, from, to, own);
    else if (typed) unmarkBlocks(meant, to, step.slice.openEnd);
    else markEnds(meant, meant.docs[index].resolve(step.to), to, step.slice.openEnd);
    suggestInOthers(meant, from, to, own);
  }
  return meant;
}

function unmarkWords(transaction: Transaction, from: number, to: number, own: Own): void {
  const borrowed: { mark: Mark; from: number; to: number }[] = [];
  const { doc } = transaction;
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText) return;
    const goesOn = isInOthers(doc.resolve(at), own) ? insertionOn(node, own.is) : undefined;
    for (const mark of node.marks) {
      if (!isSuggestion(mark) || mark === goesOn) continue;
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

/** What is put into a block that is suggested, or struck, leaves its second half so. */
function markEnds(
  transaction: Transaction,
  $before: ResolvedPos,
  at: number,
  levels: number,
): void {
  const $end = transaction.doc.resolve(at);
  for (let up = 0; up < levels && up < Math.min($end.depth, $before.depth); up++) {
    const block = $end.node($end.depth - up);
    const missing = $before
      .node($before.depth - up)
      .marks.filter(
        (mark) => isSuggestion(mark) && !isModification(mark) && !mark.isInSet(block.marks),
      );
    for (const mark of missing) transaction.addNodeMark($end.before($end.depth - up), mark);
  }
}

function bordersOn(node: Node): Mark[] {
  return node.marks.filter((mark) => isModification(mark, 'split') || isModification(mark, 'join'));
}

/** What is new in a block that somebody else suggests is an insertion of one's own. */
function suggestInOthers(transaction: Transaction, from: number, to: number, own: Own): void {
  const { doc } = transaction;
  const steps: ((mark: Mark) => AddMarkStep | AddNodeMarkStep)[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    const end = at + node.nodeSize;
    const whole = at >= from && end <= to;
    if (!whole && !node.isText) return true;
    const says = !insertionOn(node, anybody) && isInOthers(doc.resolve(at), own);
    if (says && node.isText) {
      steps.push((mark) => new AddMarkStep(Math.max(at, from), Math.min(end, to), mark));
    } else if (says && !isEmpty(node)) {
      steps.push((mark) => new AddNodeMarkStep(at, mark));
    }
    return false;
  });
  if (steps.length === 0) return;
  const id = adjoiningId(doc, from, to, own) ?? own.begin();
  const mark = doc.type.schema.marks.insertion.create({ id });
  for (const step of steps) transaction.step(step(mark));
}

/** A new paragraph, row or cell is nobody's words: it may go with what it stands in. */
function isEmpty(node: Node): boolean {
  return !node.isLeaf && node.children.every(isEmpty);
}
