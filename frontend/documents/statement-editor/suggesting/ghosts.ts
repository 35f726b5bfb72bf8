/** A place in the text as the person means it, and how much stands there struck out. */
interface Ghost {
  at: number;
  size: number;
}

/**
 * Carries places from the text as a person's own steps would have left it to the text with their
 * suggestions, which holds all of the former and, in between, what they struck out.
 */
export class Ghosts {
  private ghosts: Ghost[] = [];

  /** `side` -1 stays before what is struck out at that place, 1 goes behind it. */
  map(position: number, side: -1 | 1): number {
    return this.ghosts.reduce(
      (place, { at, size }) =>
        at < position || (at === position && side > 0) ? place + size : place,
      position,
    );
  }

  /** The range was replaced by something of a size, and so much of it stayed, struck out. */
  replace(from: number, to: number, inserted: number, stayed: number): void {
    const before = this.ghosts.filter(({ at }) => at <= from);
    const after = this.ghosts.filter(({ at }) => at > from && at >= to);
    this.ghosts = [
      ...before,
      ...(stayed ? [{ at: from, size: stayed }] : []),
      ...after.map(({ at, size }) => ({ at: at - (to - from) + inserted, size })),
    ];
  }
}
