import type { Schema } from 'prosemirror-model';
import { systemClock } from './clock';
import { Connection, type Socket } from './connection';
import type { Line, Lines } from './lines';
import type { ReviewPanel } from './review-panel';
import { Session } from './session';

export interface Delivery {
  schema: Schema;
  schemaNumber: number;
  connect: () => Socket;
  signal: AbortSignal;
  /** Where the text moved on: the person looks at the words before they go. */
  reviews: Pick<ReviewPanel, 'look' | 'withdraw'>;
}

/**
 * Sends what closed tabs of this person left behind, and hands over the words that the server would
 * not take.
 */
export function deliverOrphans(
  lines: Lines,
  own: string,
  delivery: Delivery,
  keep: (words: readonly string[]) => void,
): Promise<void> {
  const found = async (line: Line) => {
    const words = await deliver(line, delivery);
    if (words === null || delivery.signal.aborted) return;
    keep(words);
    await lines.discard(line.client);
  };
  return lines.orphans(own, found, delivery.signal);
}

/**
 * Sends what a closed tab left behind, under that tab's own client id, so that it lands exactly once.
 * Resolves with the words that the server would not take, or with null where something still waits,
 * as when this page leaves the text first.
 */
function deliver(line: Line, delivery: Delivery): Promise<readonly string[] | null> {
  const { signal } = delivery;
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(null);
    const session = new Session({
      schema: delivery.schema,
      schemaNumber: delivery.schemaNumber,
      client: line.client,
      connection: new Connection(delivery.connect, systemClock),
      clock: systemClock,
      store: line.store,
      restored: line.restored,
    });
    const finish = (words: readonly string[] | null) => {
      // A line that was delivered is removed, and must not be written again.
      session.listener = {};
      delivery.reviews.withdraw(session);
      signal.removeEventListener('abort', leave);
      void session.stop().then(() => resolve(words));
    };
    const leave = () => finish(null);
    // What waits to be entered as suggestions waits on, for whoever opens this line again.
    const rest = () => (session.waiting.length === 0 ? session.kept : null);
    session.listener = {
      saving: (state) => {
        if (state === 'saved' || state === 'refused' || state === 'ended') {
          if (session.unsent.length === 0) finish(rest());
        }
      },
      review: () => delivery.reviews.look(session),
      ended: () => finish(session.unsent.length === 0 ? rest() : null),
    };
    signal.addEventListener('abort', leave);
    session.start();
  });
}
