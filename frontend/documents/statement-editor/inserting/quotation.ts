import { NodeRange, type NodeType, type Schema } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { findWrapping, liftTarget } from 'prosemirror-transform';
import { around, type Found, oneLine } from './around';
import type { Question } from './question';

/** Turns paragraphs into somebody's words, and back; what is asked is who speaks. */
export function quotationQuestion({ nodes }: Schema): Question {
  const { quotation, blockquote } = nodes;
  return {
    name: 'quotation',
    now(state) {
      const found = around(state, quotation);
      if (found) return (found.node.attrs.speaker as string | null) ?? '';
      return plainQuote(state, blockquote, quotation) || wrapping(state, quotation)
        ? null
        : undefined;
    },
    valid: oneLine,
    change(state, speaker) {
      const found = around(state, quotation);
      if (speaker === null) return found ? unwrapped(state, found) : state.tr;
      const quote = found ?? plainQuote(state, blockquote, quotation);
      if (quote) return state.tr.setNodeMarkup(quote.pos, quotation, { speaker }, quote.node.marks);
      return wrapped(state, quotation, speaker);
    },
  };
}

/** A quote of paragraphs alone can be given a speaker as it is. */
function plainQuote(state: EditorState, blockquote: NodeType, quotation: NodeType): Found | null {
  const found = around(state, blockquote);
  return found && quotation.validContent(found.node.content) ? found : null;
}

function wrapping({ selection: { $from, $to } }: EditorState, type: NodeType) {
  const range = $from.blockRange($to);
  return range && findWrapping(range, type) ? range : null;
}

function wrapped(state: EditorState, type: NodeType, speaker: string): Transaction {
  const range = wrapping(state, type);
  const around = range && findWrapping(range, type, { speaker });
  return around ? state.tr.wrap(range, around).scrollIntoView() : state.tr;
}

/** All of its paragraphs are paragraphs again, wherever in it the caret stands. */
function unwrapped({ doc, tr }: EditorState, { pos, node, depth }: Found): Transaction {
  const ends = [pos + 1, pos + node.nodeSize - 1].map((at) => doc.resolve(at));
  const range = new NodeRange(ends[0], ends[1], depth);
  const target = liftTarget(range);
  return target === null ? tr : tr.lift(range, target);
}
