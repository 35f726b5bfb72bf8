import type { Node } from 'prosemirror-model';
import type { StepMap } from 'prosemirror-transform';
import { type Author, isSameAuthor } from './wire';

/** A single letter that somebody took out. */
interface Letter {
  letter: string;
  author: Author;
}

const REMEMBERED = 100;

/**
 * Tells where what is put in may have been taken out before: then it may be whose it was, which the
 * server knows (documents.history.Pieces). It is asked too often rather than not at all.
 */
export class TakenOut {
  private letters: Letter[] = [];

  reset(): void {
    this.letters = [];
  }

  /**
   * Whether an author's steps may put words back.
   *
   * @param docs the text before, between and after the steps
   */
  advance(docs: readonly Node[], maps: readonly StepMap[], author: Author): boolean {
    let back = false;
    for (const [index, map] of maps.entries()) {
      map.forEach((from, to, newFrom, newTo) => {
        const put = lettersOf(docs[index + 1], newFrom, newTo);
        back = put.length > 1 || (put !== '' && this.takeBack(put, author)) || back;
        const letter = lettersOf(docs[index], from, to);
        if (letter.length === 1) this.letters.push({ letter, author });
      });
    }
    this.letters = this.letters.slice(-REMEMBERED);
    return back;
  }

  private takeBack(put: string, author: Author): boolean {
    const at = this.letters.findLastIndex(
      (taken) => taken.letter === put && isSameAuthor(taken.author, author),
    );
    if (at >= 0) this.letters.splice(at, 1);
    return at >= 0;
  }
}

/** What is no letter counts as one. */
function lettersOf(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '', '\ufffc');
}
