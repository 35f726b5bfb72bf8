import type { Batch } from './wire';

/** Where others made more steps than this meanwhile, a person looks before their own words go. */
const LOOK_AFTER = 200;

/** What becomes of the words that were written while the text moved on. */
export type Choice = 'in' | 'suggestions' | 'apart';

/** What others did to the text while this client's words could not go. */
export interface Missed {
  steps: number;
  /** Who it was, as people are called on this page, each once. */
  by: string[];
  /** They decided otherwise on what this client decides on, too. */
  otherwise?: boolean;
  /** Who decided so, each once. */
  deciders?: string[];
}

/**
 * How far the text moved on without this client. It counts only while words wait to be sent, and
 * begins anew with each acknowledgement: what was missed is what those words do not know of.
 */
export class Absence {
  missed: Missed | null;

  constructor(missed: Missed | null = null) {
    this.missed = missed;
  }

  /** What is to be looked at before anything is sent; null where it may go at once. */
  get review(): Missed | null {
    const { missed } = this;
    return missed && (missed.steps > LOOK_AFTER || missed.otherwise) ? missed : null;
  }

  /** The batches that a client missed, all of them somebody else's. */
  add(batches: readonly Batch[], named: (batch: Batch) => string | undefined): void {
    const made = batches.filter(({ steps }) => steps.length > 0);
    if (made.length === 0) return;
    const names = made.map(named).filter((name) => name !== undefined);
    this.missed = {
      ...this.missed,
      steps: made.reduce((sum, { steps }) => sum + steps.length, this.missed?.steps ?? 0),
      by: [...new Set([...(this.missed?.by ?? []), ...names])],
    };
  }

  /** What waits here is not to go before the person has looked: others have decided otherwise. */
  contradict(who: string | undefined): void {
    const deciders = new Set(this.missed?.deciders);
    if (who !== undefined) deciders.add(who);
    const missed = this.missed ?? { steps: 0, by: [] };
    this.missed = { ...missed, otherwise: true, deciders: [...deciders] };
  }

  /** The words have arrived, or the person has looked at them, or there are none. */
  over(): void {
    this.missed = null;
  }
}
