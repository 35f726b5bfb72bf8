import type { Cancel, Clock } from '../../documents/statement-editor/clock';

interface Due {
  at: number;
  order: number;
  run: () => void;
}

/** Time that passes only when told to; between two events all promises settle. */
export class VirtualClock implements Clock {
  private time = 0;
  private order = 0;
  private due: Due[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): Cancel {
    const entry = { at: this.time + Math.max(0, milliseconds), order: this.order++, run };
    this.due.push(entry);
    return () => {
      this.due = this.due.filter((other) => other !== entry);
    };
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await settled();
      const next = this.due
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (!next) break;
      this.due = this.due.filter((other) => other !== next);
      this.time = next.at;
      next.run();
    }
    this.time = end;
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
