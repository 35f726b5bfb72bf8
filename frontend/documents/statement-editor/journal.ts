import { localStore } from './local-store';
import type { LineKey } from './store';
import { looseWordsOf } from './words';
import type { Restored, Work } from './work';

const PREFIX = 'co-drafting-journal';
/** Whoever pastes more waits for IndexedDB: each key would cost too much. */
const STEPS_AT_MOST = 2_000;

/**
 * A line's last state until IndexedDB has it. IndexedDB writes in its own time, and a page that goes
 * takes with it what waits to be written; this has a key's step before the next one can be pressed.
 */
export class Journal {
  private readonly name: string;
  private stamp = 0;
  /** Nothing stands in it; what an earlier page left does until it is written. */
  private empty = false;

  constructor(key: LineKey) {
    this.name = nameOf(key);
  }

  write(work: Work): void {
    if (work.unsent.length > STEPS_AT_MOST) return;
    if (!localStore.write(this.name, work)) return;
    this.stamp = stampOf(work);
    this.empty = false;
  }

  /** IndexedDB has the state of that stamp. */
  written(stamp: number): void {
    if (!this.empty && this.stamp <= stamp) this.clear();
  }

  clear(): void {
    this.empty = true;
    localStore.remove(this.name);
  }

  /** The lines of which something stands in it. */
  static keys(): LineKey[] {
    return localStore
      .names()
      .map((name) => name.split(' '))
      .filter(([prefix, ...key]) => prefix === PREFIX && key.length === 3)
      .map(([, owner, document, client]) => [owner, document, client]);
  }

  static read(key: LineKey): Work | null {
    return localStore.read<Work>(nameOf(key));
  }

  /** The newer of what IndexedDB and the journal have. */
  static latest(key: LineKey, stored: Restored | null): Restored | null {
    const work = Journal.read(key);
    if (!work || (stored && stampOf(work) <= stampOf(stored.work))) return stored;
    const copy = stored?.copy;
    return copy && beginsAt(work) <= copy.ordinal ? { work, copy } : asWords(work, stored);
  }
}

export function stampOf(work: Work): number {
  return work.stamp ?? 0;
}

/** The ordinal of a copy upon which the tail can stand. */
function beginsAt({ ordinal, tail }: Work): number {
  return (ordinal ?? Infinity) - tail.length;
}

/** The copy upon which the steps stood never came to the disk: what they say is all there is of them. */
function asWords(work: Work, stored: Restored | null): Restored {
  const steps = [work.unsent, ...(work.aside ?? []).map((waiting) => waiting.steps)];
  const loose = steps.flatMap(looseWordsOf).map(({ text }) => text);
  const kept = [...work.kept, ...loose];
  if (stored) return { ...stored, work: { ...stored.work, kept, stamp: stampOf(work) } };
  return { copy: null, work: { ...work, unsent: [], tail: [], inFlight: null, aside: [], kept } };
}

function nameOf(key: LineKey): string {
  return [PREFIX, ...key].join(' ');
}
