import type { Mappable, Step } from 'prosemirror-transform';
import { Places } from './places';

/** Some words of a text; `from` is after `to` where they are gone, and what came since lies between. */
export interface Anchor {
  from: number;
  to: number;
}

/** Words that something beside the text is about, in the confirmed document. */
export class Anchors extends Places<Anchor> {
  constructor() {
    super((anchor, { map }) => moved(anchor, map));
  }
}

/** What is written at the edges of the words stays outside. The server moves them alike. */
function moved({ from, to }: Anchor, map: Mappable): Anchor {
  return { from: map.map(from, 1), to: map.map(to, -1) };
}

/** Where confirmed words are on the screen, with one's own unconfirmed steps. */
export function onScreen(anchor: Anchor, unsent: readonly Step[]): Anchor {
  return unsent.reduce((at, step) => moved(at, step.getMap()), anchor);
}

/** Which confirmed words those on the screen are; null while any of them is not confirmed at all. */
export function confirmedWords(anchor: Anchor, unsent: readonly Step[]): Anchor | null {
  const undoing = unsent.map((step) => step.getMap().invert()).reverse();
  const there = undoing.reduce(moved, anchor);
  return there.from < there.to ? there : null;
}
