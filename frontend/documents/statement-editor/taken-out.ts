import type { StepMap } from 'prosemirror-transform';
import { type Author, isSameAuthor } from './wire';

interface Place {
  at: number;
  size: number;
  author: Author;
}

const REMEMBERED = 300;

/** Where somebody took words out of the text, in the order in which they stood. */
export class TakenOut {
  private places: Place[] = [];

  reset(): void {
    this.places = [];
  }

  /**
   * Carries the places through an author's step, and answers whether it puts as much in somewhere as
   * they took out there: those may be the same words, and then they are whose they were.
   */
  advance(map: StepMap, author: Author): boolean {
    let back = false;
    const before = this.places;
    this.places = before.map((place) => ({ ...place, at: map.map(place.at, -1) }));
    let added = 0;
    map.forEach((from, to, newFrom, newTo) => {
      back ||= newFrom < newTo && this.mayReturn(newFrom, newTo - newFrom, author);
      if (from === to) return;
      const index = before.filter(({ at }) => at <= from).length + added++;
      this.places.splice(index, 0, { at: newFrom, size: to - from, author });
    });
    this.places = this.places.slice(-REMEMBERED);
    return back;
  }

  private mayReturn(at: number, size: number, author: Author): boolean {
    const here = this.places.filter((place) => place.at === at);
    return here.some((_, first) => {
      let sum = 0;
      for (const place of here.slice(first)) {
        if (!isSameAuthor(place.author, author)) return false;
        sum += place.size;
        if (sum >= size) return sum === size;
      }
      return false;
    });
  }
}
