import type { Selection } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import type { Cancel, Clock } from './clock';

const EVERY = 300;
const REPEATED = 10_000;

export interface SentCaret {
  anchor: number;
  head: number;
}

/** No caret can stand there: it is how those are told of who have put none. */
const NOWHERE: SentCaret = { anchor: 0, head: 0 };

/** Whether it only tells that somebody is here. */
export function isNowhere({ anchor, head }: SentCaret): boolean {
  return anchor === 0 && head === 0;
}

/** Tells where one's caret is, a few times a second at most. */
export class OwnCaret {
  /** Whether the person has put it somewhere. */
  placed = false;
  private lastAt = -Infinity;
  private last = '';
  private cancel: Cancel | null = null;
  private readonly clock: Clock;
  private readonly send: () => void;

  /** `send` is called when a caret that had to wait may go. */
  constructor(clock: Clock, send: () => void) {
    this.clock = clock;
    this.send = send;
  }

  /** A new connection knows nothing yet. */
  forget(): void {
    this.last = '';
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }

  /** The caret in confirmed positions, if it is time to tell it and there is something new. */
  due(selection: Selection, unsent: readonly Step[]): SentCaret | null {
    if (this.cancel) return null;
    const { anchor, head } = this.placed ? selection : NOWHERE;
    const now = this.clock.now();
    const key = `${anchor} ${head} ${unsent.length}`;
    if (key === this.last && now - this.lastAt <= REPEATED) return null;
    if (now - this.lastAt < EVERY) {
      this.wait(this.lastAt + EVERY - now);
      return null;
    }
    this.last = key;
    this.lastAt = now;
    const undoing = unsent.map((step) => step.getMap().invert()).reverse();
    const there = (position: number) => undoing.reduce((at, map) => map.map(at, -1), position);
    return { anchor: there(anchor), head: there(head) };
  }

  private wait(milliseconds: number): void {
    this.cancel = this.clock.after(milliseconds, () => {
      this.cancel = null;
      this.send();
    });
  }
}
