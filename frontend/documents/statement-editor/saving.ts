/**
 * What the status line says. It is never kinder than the truth: `saved` only while the server is
 * heard and has committed every step.
 */
export type SavingState =
  'opening' | 'saved' | 'saving' | 'late' | 'offline' | 'review' | 'refused' | 'ended';

export interface SavingFacts {
  /** The server has ended this for good. */
  ended: boolean;
  /** The server has answered `opened` on this connection. */
  opened: boolean;
  /** Nothing was heard for five seconds. */
  silent: boolean;
  /** The connection has been lost, or could not be made, at least once. */
  lost: boolean;
  unsent: number;
  /** The server is heard, and does not say that it has saved. */
  late: boolean;
  /** Words that the server would not take and that the person has not yet dealt with. */
  kept: number;
  /** Whether what is unsent waits for the person to look at it. */
  review: boolean;
}

export function savingState(facts: SavingFacts): SavingState {
  if (facts.ended) return 'ended';
  if (!facts.opened) return facts.lost ? 'offline' : 'opening';
  if (facts.silent) return 'offline';
  if (facts.review) return 'review';
  if (facts.kept > 0) return 'refused';
  if (facts.unsent === 0) return 'saved';
  return facts.late ? 'late' : 'saving';
}
