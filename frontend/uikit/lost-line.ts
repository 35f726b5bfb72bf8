/** Says that a line is back where what is shown did not hear of it. */

/** What the bar at the bottom of a page shows. */
export interface Shown {
  state: string;
  addStateChangeListener(listener: (before: string, now: string) => void): void;
}

export interface Line {
  shown: Shown;
  /** Whether something waits for an answer, or to be sent again. */
  isBusy(): boolean;
  /** Whether the workspace answers now. */
  isReached(): Promise<boolean>;
  after(milliseconds: number, run: () => void): unknown;
}

const RECONNECTING = 'reconnecting';
const CONNECTED = 'connected';
const BETWEEN_LOOKS = 1_000;

/**
 * Where a request comes through that was sent again, Flow's client ends the loading that it had counted,
 * but the count was lost with the line: it goes on showing that there is none, until somebody does
 * something that asks the server. While it shows so and nothing waits any more, the server is asked,
 * and only its answer takes the words away.
 */
export function mend({ shown, isBusy, isReached, after }: Line): void {
  let looking = false;
  const isStale = () => shown.state === RECONNECTING && !isBusy();
  const look = async () => {
    if (isStale() && (await isReached()) && isStale()) shown.state = CONNECTED;
    if (shown.state === RECONNECTING) later();
    else looking = false;
  };
  const later = () => after(BETWEEN_LOOKS, () => void look());
  shown.addStateChangeListener((_before, now) => {
    if (now !== RECONNECTING || looking) return;
    looking = true;
    later();
  });
}
