import { type ConfirmedStep, Places } from './places';
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

/** Where the others are, in the confirmed document. */
export class Carets extends Places<PlacedCaret> {
  constructor() {
    super(moved);
  }

  take(caret: Caret): void {
    const told = (this.get(caret.client)?.told ?? 0) + 1;
    this.put(caret.client, caret.version, { ...caret, told });
  }
}

/** Words written where a caret stands leave it before them, unless its owner wrote them. */
function moved(place: PlacedCaret, { client, map }: ConfirmedStep): PlacedCaret {
  const side = client === place.client ? 1 : -1;
  return { ...place, anchor: map.map(place.anchor, side), head: map.map(place.head, side) };
}
