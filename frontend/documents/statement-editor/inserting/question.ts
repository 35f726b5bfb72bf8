import type { EditorState, Transaction } from 'prosemirror-state';
import type { TextKey } from '../texts';

/** One thing that is asked of a person before it goes into the text, and what comes of it. */
export interface Question {
  /** One lower-case word: the dialog's texts begin with it. */
  name: 'link' | 'quotation' | 'citation' | 'footnote';
  /** Words of the text itself: often more than a line, and in its language. */
  prose?: boolean;
  inputMode?: 'url';
  /** What is there now, to be altered; null where it would be new, undefined where it cannot be. */
  now(state: EditorState): string | null | undefined;
  /** What was typed, as it may stand in a text; null where it may not. */
  valid(typed: string): string | null;
  /** Puts it there; null takes it away. */
  change(state: EditorState, value: string | null): Transaction;
}

export function textOf(question: Question, what: string): TextKey {
  return `${question.name}.${what}` as TextKey;
}
