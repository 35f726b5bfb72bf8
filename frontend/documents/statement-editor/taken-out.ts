import type { Node } from 'prosemirror-model';
import type { StepMap } from 'prosemirror-transform';
import { type Author, isSameAuthor } from './wire';

/** Words that somebody took out in one go, and where. */
interface Place {
  at: number;
  /** In positions. */
  size: number;
  words: string;
  author: Author;
}

const REMEMBERED = 100;
/** A single letter may be any. */
const FEWEST = 2;

/** Where words were taken out of the text last. */
export class TakenOut {
  private places: Place[] = [];

  reset(): void {
    this.places = [];
  }

  /**
   * Carries the places through an author's steps, and answers whether these put words back that they
   * had taken out: then they may be whose they were, which the server knows.
   *
   * @param docs the text before, between and after the steps
   */
  advance(docs: readonly Node[], maps: readonly StepMap[], author: Author): boolean {
    let inserted: { from: number; to: number }[] = [];
    for (const [index, map] of maps.entries()) {
      inserted = inserted.map(({ from, to }) => ({ from: map.map(from, 1), to: map.map(to, -1) }));
      map.forEach((from, to, newFrom, newTo) => {
        if (from < to) this.take(from, to, docs[index], author);
        if (newFrom < newTo) inserted.push({ from: newFrom, to: newTo });
      });
      this.places = this.places.map((place) => ({ ...place, at: map.map(place.at, -1) }));
    }
    const doc = docs.at(-1)!;
    const back = this.places.filter(
      (place) =>
        isSameAuthor(place.author, author) &&
        inserted.some(({ from, to }) => completes(place, doc, from, to)),
    );
    this.places = this.places.filter((place) => !back.includes(place)).slice(-REMEMBERED);
    return back.length > 0;
  }

  /** What goes beside what its author took out just before is of the same go. */
  private take(from: number, to: number, doc: Node, author: Author): void {
    const words = wordsOf(doc, from, to);
    const place = { at: from, size: to - from, words, author };
    const last = this.places.findLast((other) => isSameAuthor(other.author, author));
    if (last && (last.at === from || last.at === to)) {
      this.places.splice(this.places.indexOf(last), 1);
      place.size += last.size;
      place.words = last.at === to ? words + last.words : last.words + words;
    }
    this.places.push(place);
  }
}

/** Whether what was put in is the words, or the first or the last of them that were missing. */
function completes(place: Place, doc: Node, from: number, to: number): boolean {
  const { at, size, words } = place;
  if (at > from || size < FEWEST) return false;
  return [to - size, from].some((start) => wordsOf(doc, start, start + size) === words);
}

function wordsOf(doc: Node, from: number, to: number): string {
  return doc.textBetween(Math.max(0, from), Math.min(to, doc.content.size), '\n', '\n');
}
