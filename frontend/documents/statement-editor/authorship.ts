import type { Mappable, StepMap } from 'prosemirror-transform';
import { type Author, type Batch, isSameAuthor } from './wire';

/** Somebody who wrote, and for which organisation. */
export interface Writer extends Author {
  name: string;
  acronym: string;
  colour: string;
}

/** What the server tells of a text at a version; `at` is in milliseconds. */
export interface Told {
  version: number;
  writers: Writer[];
  /** from, to, the index of the writer, when. */
  ranges: [number, number, number, number][];
}

/** Words that one person wrote in one go. */
export interface WrittenRange {
  from: number;
  to: number;
  writer: Writer;
  at: number;
}

interface Confirmed {
  version: number;
  writer: Writer;
  maps: readonly StepMap[];
  at: number;
}

const REMEMBERED = 300;
/** Letters typed within the same minute are of one go, as the server sees it too. */
const MINUTE = 60 * 1000;

/**
 * Who wrote what of the confirmed document: told by the server for one version, and carried through
 * every batch that comes after it. Ranges of which nobody is known are left out.
 */
export class Authorship {
  /** Grows with each change, so that a view knows when to look again. */
  revision = 0;
  private version = 0;
  private ranges: readonly WrittenRange[] | null = null;
  private waiting: Told | null = null;
  private recent: Confirmed[] = [];
  /** The version after words last came back: what was told of earlier ones does not lead there. */
  private backAt = 0;
  private doubtful = false;
  private readonly known: (author: Author) => Writer;

  constructor(known: (author: Author) => Writer) {
    this.known = known;
  }

  get shown(): boolean {
    return this.ranges !== null;
  }

  /** A new start at a version: what was told is of another text. */
  reset(version: number): void {
    this.version = version;
    this.recent = [];
    this.backAt = 0;
    this.doubtful = true;
    if (this.ranges) this.ranges = [];
    this.waiting = null;
    this.revision++;
  }

  hide(): void {
    this.ranges = this.waiting = null;
    this.revision++;
  }

  /** Whether the server has to be asked anew, who knows whose words came back; says so once. */
  asksAnew(): boolean {
    const { doubtful } = this;
    this.doubtful = false;
    return doubtful && this.shown;
  }

  /** False where it is too old to be carried to the text as it is: it must be asked for again. */
  take(told: Told): boolean {
    if (told.version < this.backAt) return false;
    this.waiting = told.version > this.version ? told : null;
    if (this.waiting) return true;
    const since = this.recent.filter(({ version }) => version >= told.version);
    if (told.version < this.version && since[0]?.version !== told.version) return false;
    const ranges = told.ranges.map(([from, to, index, at]) => {
      return { from, to, writer: told.writers[index], at };
    });
    this.ranges = since.reduce(carried, ranges);
    this.doubtful = false;
    this.revision++;
    return true;
  }

  /** One confirmed batch more; what it brings `back` need not be written by its author. */
  advance(batch: Batch, maps: readonly StepMap[], back = false): void {
    const writer = this.known(batch.author);
    const confirmed = { version: batch.version, writer, maps, at: Date.now() };
    this.recent.push(confirmed);
    if (this.recent.length > REMEMBERED) this.recent.shift();
    this.version += maps.length;
    if (back) {
      this.backAt = this.version;
      this.doubtful = true;
    }
    if (this.ranges) this.ranges = carried(this.ranges, confirmed);
    if (this.waiting && this.waiting.version <= this.version) this.take(this.waiting);
    this.revision++;
  }

  /** In the document as it is on the screen, with one's own unconfirmed steps. */
  onScreen(unsent: readonly Mappable[]): WrittenRange[] {
    const moved = (this.ranges ?? []).map((range) => {
      const from = unsent.reduce((at, map) => map.map(at, 1), range.from);
      const to = unsent.reduce((at, map) => map.map(at, -1), range.to);
      return { ...range, from, to };
    });
    return moved.filter(({ from, to }) => from < to);
  }
}

function carried(ranges: readonly WrittenRange[], batch: Confirmed): WrittenRange[] {
  return batch.maps.reduce((all, map) => through(all, map, batch), [...ranges]);
}

function through(ranges: WrittenRange[], map: StepMap, { writer, at }: Confirmed): WrittenRange[] {
  const added: WrittenRange[] = [];
  let left = ranges;
  map.forEach((from, to, newFrom, newTo) => {
    left = left.flatMap((range) => without(range, from, to));
    if (newFrom < newTo) added.push({ from: newFrom, to: newTo, writer, at });
  });
  if (left === ranges) return ranges;
  const moved = left.map((range) => {
    return { ...range, from: map.map(range.from, 1), to: map.map(range.to, -1) };
  });
  return joined([...moved, ...added].sort((one, other) => one.from - other.from));
}

/** What is left of a range where others are replaced, or something is put in the middle. */
function without(range: WrittenRange, from: number, to: number): WrittenRange[] {
  if (to < range.from || from > range.to || (from === to && !isInside(range, from))) return [range];
  const parts = [
    { ...range, to: Math.min(range.to, from) },
    { ...range, from: Math.max(range.from, to) },
  ];
  return parts.filter((part) => part.from < part.to);
}

function isInside(range: WrittenRange, position: number): boolean {
  return range.from < position && position < range.to;
}

function joined(ranges: readonly WrittenRange[]): WrittenRange[] {
  const all: WrittenRange[] = [];
  for (const range of ranges) {
    const last = all.at(-1);
    if (last && last.to === range.from && isOneGo(last, range)) last.to = range.to;
    else all.push({ ...range });
  }
  return all;
}

function isOneGo(one: WrittenRange, other: WrittenRange): boolean {
  return isSameAuthor(one.writer, other.writer) && minute(one.at) === minute(other.at);
}

function minute(at: number): number {
  return Math.floor(at / MINUTE);
}
