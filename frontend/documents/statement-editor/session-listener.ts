import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import type { Overruled } from './replica';
import type { SavingState } from './saving';
import type { Author, Mode, Refused } from './wire';

/** What a session tells the page. */
export interface SessionListener {
  /** Something is about to come in: whatever the page has not told yet, it tells now. */
  settle?(): void;
  /** A word has been composed for long, and others wait: it is to be written down as it is. */
  finish?(): void;
  /**
   * Steps that the server has confirmed, with the text before, between and after them; `author` is null
   * for one's own.
   */
  confirmed?(author: Author | null, docs: readonly Node[], steps: readonly Step[]): void;
  /** The text changed; `replaced` when it is another document and not this one moved on. */
  changed?(state: EditorState | null, replaced: boolean): void;
  saving?(state: SavingState): void;
  mode?(mode: Mode): void;
  /** Carets moved, or people or organisations became known. */
  presence?(): void;
  /** Words that stay out of the text, and others that will be entered as suggestions. */
  kept?(words: readonly string[], waiting: readonly string[]): void;
  /** Words wait for the person to look at them, or do so no more. */
  review?(): void;
  refused?(refused: Refused): void;
  /** Somebody, null where that is not known, decided first and not as the person did. */
  overruled?(who: string | null, overruled: readonly Overruled[]): void;
  /** The server ended this with a code after which trying again is of no use. */
  ended?(code: number): void;
}
