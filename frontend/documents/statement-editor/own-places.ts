import type { Node, ResolvedPos } from 'prosemirror-model';
import { Mapping, type Step } from 'prosemirror-transform';
import { changedBy, joined, type Range } from './ranges';

/** What one's own steps do at one place, with the words around it as they are now. */
export interface Place {
  before: string;
  removed: string;
  added: string;
  after: string;
}

/** Letters shown on either side of a change. */
const AROUND = 80;

/** Where a run of steps changes a document, in the order of the text. */
export function placesOf(confirmed: Node, steps: readonly Step[]): Place[] {
  const mapping = new Mapping();
  let doc = confirmed;
  let ranges: Range[] = [];
  for (const step of steps) {
    const next = step.apply(doc).doc;
    if (!next) break;
    const map = step.getMap();
    ranges = ranges.map(({ from, to }) => ({ from: map.map(from, -1), to: map.map(to, 1) }));
    ranges.push(
      ...changedBy(step, next).map(({ newFrom, newTo }) => ({ from: newFrom, to: newTo })),
    );
    mapping.appendMap(map);
    doc = next;
  }
  const back = mapping.invert();
  return joined(ranges).map((range) => placeOf(confirmed, doc, range, back));
}

function placeOf(confirmed: Node, now: Node, { from, to }: Range, back: Mapping): Place {
  const removed = textIn(confirmed, back.map(from, -1), back.map(to, 1));
  return {
    before: textBefore(now.resolve(from)),
    removed,
    added: textIn(now, from, to),
    after: textAfter(now.resolve(to)),
  };
}

function textIn(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, Math.max(from, to), '\n', '\n');
}

function textBefore(place: ResolvedPos): string {
  if (!place.parent.isTextblock) return '';
  const { start, cut } = { start: place.start(), cut: place.pos - AROUND };
  const text = textIn(place.doc, Math.max(start, cut), place.pos);
  return cut > start ? `…${text}` : text;
}

function textAfter(place: ResolvedPos): string {
  if (!place.parent.isTextblock) return '';
  const { end, cut } = { end: place.end(), cut: place.pos + AROUND };
  const text = textIn(place.doc, place.pos, Math.min(end, cut));
  return cut < end ? `${text}…` : text;
}
