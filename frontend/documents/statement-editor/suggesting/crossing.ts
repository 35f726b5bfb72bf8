import type { Node } from 'prosemirror-model';
import { type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';

/**
 * What erasing over a border means that is suggested to go already: as the blocks around would be one
 * by now, the innermost are to be joined, too. Null where there is no such border.
 */
export function erasedFurther({ tr, doc, selection }: EditorState, meant: Transaction) {
  if (!(selection instanceof TextSelection) || !selection.$cursor) return null;
  const { $cursor } = selection;
  const range = erased(meant);
  if (!range || $cursor.depth === 0) return null;
  const ahead = range.to > $cursor.pos;
  const end = doc.resolve(ahead ? $cursor.after() : $cursor.before());
  const place = Selection.findFrom(end, ahead ? 1 : -1, true)?.head;
  if (place === undefined) return null;
  const [from, to] = ahead ? [$cursor.pos, place] : [place, $cursor.pos];
  return range.from >= from && range.to <= to && isBorder(doc, from, to)
    ? tr.delete(from, to)
    : null;
}

/** What the only step takes out, where it does nothing else. */
function erased({ steps }: Transaction): ReplaceStep | null {
  const [step, ...rest] = steps;
  const only = rest.length === 0 && step instanceof ReplaceStep && step.slice.size === 0;
  return only && step.from < step.to ? step : null;
}

function isBorder(doc: Node, from: number, to: number): boolean {
  let leaves = 0;
  doc.nodesBetween(from, to, ({ isLeaf }) => {
    if (isLeaf) leaves++;
  });
  return leaves === 0;
}
