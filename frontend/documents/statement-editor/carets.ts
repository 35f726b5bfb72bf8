import type { Mappable } from 'prosemirror-transform';
import type { Caret } from './wire';

export interface PlacedCaret {
  client: string;
  person: string;
  organisation: string;
  anchor: number;
  head: number;
  /** How often the server has told of it. */
  told: number;
}

interface Confirmed {
  version: number;
  client: string;
  map: Mappable;
}

const REMEMBERED = 1000;

/**
 * Where the others are, in the confirmed document. A caret arrives with the version it was seen at:
 * older ones are mapped forward, newer ones wait until their version is here.
 */
export class Carets {
  /** Grows with each change, so that a view knows when to look again. */
  revision = 0;
  private version = 0;
  private placed = new Map<string, PlacedCaret>();
  private waiting = new Map<string, Caret>();
  private history: Confirmed[] = [];

  /** A new start at a version: all carets come again from the server. */
  reset(version: number): void {
    this.version = version;
    this.placed.clear();
    this.waiting.clear();
    this.history = [];
    this.revision++;
  }

  /** Forgets who was there, but not how the document moved. */
  clear(): void {
    this.placed.clear();
    this.waiting.clear();
    this.revision++;
  }

  put(caret: Caret): void {
    this.revision++;
    if (caret.version > this.version) {
      this.waiting.set(caret.client, caret);
      return;
    }
    this.waiting.delete(caret.client);
    const told = (this.placed.get(caret.client)?.told ?? 0) + 1;
    const since = this.history.filter(({ version }) => version >= caret.version);
    this.placed.set(
      caret.client,
      since.reduce((place, step) => moved(place, step), { ...caret, told } as PlacedCaret),
    );
  }

  remove(client: string): void {
    this.placed.delete(client);
    this.waiting.delete(client);
    this.revision++;
  }

  /** One confirmed step more, by this client. */
  advance(client: string, map: Mappable): void {
    const step = { version: this.version, client, map };
    this.history.push(step);
    if (this.history.length > REMEMBERED) this.history.shift();
    this.version += 1;
    for (const [key, place] of this.placed) this.placed.set(key, moved(place, step));
    for (const caret of [...this.waiting.values()]) {
      if (caret.version <= this.version) this.put(caret);
    }
    this.revision++;
  }

  all(): PlacedCaret[] {
    return [...this.placed.values()];
  }
}

/** Words written where a caret stands leave it before them, unless its owner wrote them. */
function moved(place: PlacedCaret, { client, map }: Confirmed): PlacedCaret {
  const side = client === place.client ? 1 : -1;
  return { ...place, anchor: map.map(place.anchor, side), head: map.map(place.head, side) };
}
