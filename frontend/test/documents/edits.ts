import type { EditorState, Transaction } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import { wrapInList } from 'prosemirror-schema-list';
import { TextSelection } from 'prosemirror-state';
import type { Random } from './random';

/** Puts a word into a random paragraph. */
export function insertion(random: Random, word: string) {
  return (state: EditorState): Transaction =>
    state.tr.insertText(word, textPosition(state, random));
}

/** Anything a person may do: write, take away, emphasise, split, list, turn into a heading. */
export function anyEdit(random: Random, word: string) {
  return (state: EditorState): Transaction => {
    const at = textPosition(state, random);
    const to = Math.min(state.doc.content.size, at + random.below(40));
    const end = textPositionNear(state, to);
    const [from, until] = at < end ? [at, end] : [end, at];
    const { tr, schema } = state;
    switch (random.below(7)) {
      case 0:
        return tr.deleteRange(from, until);
      case 1:
        return tr.addMark(from, until, schema.marks[random.chance(0.5) ? 'em' : 'strong'].create());
      case 2:
        return canSplit(state.doc, at) ? tr.split(at) : tr;
      case 3:
        return listed(state, at);
      case 4:
        return tr.setBlockType(
          from,
          until,
          schema.nodes[random.chance(0.5) ? 'heading' : 'paragraph'],
        );
      case 5:
        return tr.removeMark(from, until);
      default:
        return tr.insertText(word, at);
    }
  };
}

function listed(state: EditorState, at: number): Transaction {
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  let wrapped: Transaction | null = null;
  wrapInList(state.schema.nodes.bullet_list)(selected, (transaction) => (wrapped = transaction));
  if (!wrapped) return state.tr;
  const result = state.tr;
  for (const step of (wrapped as Transaction).steps) result.step(step);
  return result;
}

function textPosition(state: EditorState, random: Random): number {
  return textPositionNear(state, random.below(state.doc.content.size + 1));
}

function textPositionNear(state: EditorState, position: number): number {
  return TextSelection.near(state.doc.resolve(position)).from;
}
