import type { MarkType } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { completedAddress } from '../links';
import type { Question } from './question';

interface Target {
  from: number;
  to: number;
  href: string | null;
}

/** Links the selection to an address, or the address itself where nothing is selected. */
export function linkQuestion(type: MarkType): Question {
  return {
    name: 'link',
    inputMode: 'url',
    now: (state) =>
      state.selection.$from.parent.inlineContent ? target(state, type).href : undefined,
    valid: completedAddress,
    change(state, href) {
      const { from, to } = target(state, type);
      const { tr, schema } = state;
      if (href === null) tr.removeMark(from, to, type);
      else if (from < to) tr.addMark(from, to, type.create({ href }));
      else tr.insert(from, schema.text(href, [type.create({ href })]));
      return tr.removeStoredMark(type);
    },
  };
}

/** The selection, or the whole link in which the caret stands. */
function target(state: EditorState, type: MarkType): Target {
  const { from, to, $from } = state.selection;
  const near = [$from.marks(), $from.nodeAfter?.marks ?? [], $from.nodeBefore?.marks ?? []];
  const mark = near.map((marks) => type.isInSet(marks)).find(Boolean);
  if (!mark) return { from, to, href: null };
  const href = mark.attrs.href as string;
  if (from < to) return { from, to, href };
  const { parent } = $from;
  let first = $from.index();
  if (first >= parent.childCount || !mark.isInSet(parent.child(first).marks)) first--;
  let start = $from.start();
  for (let index = 0; index < first; index++) start += parent.child(index).nodeSize;
  let end = start;
  let last = first;
  while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) {
    start -= parent.child(--first).nodeSize;
  }
  while (last < parent.childCount && mark.isInSet(parent.child(last).marks)) {
    end += parent.child(last++).nodeSize;
  }
  return { from: start, to: end, href };
}
