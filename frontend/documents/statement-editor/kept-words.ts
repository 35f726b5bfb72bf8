import type { Words } from './words';

/** The words that could not go into the text and wait for the person to take them. */
export class KeptWords {
  pieces: string[] = [];
  private lastAt = -1;

  add(pieces: readonly string[]): void {
    this.pieces = [...this.pieces, ...pieces];
  }

  /** Words refused one batch after another at one place are one piece for the person. */
  addInOrder(words: readonly Words[]): void {
    const found = words.filter(({ text }) => text.trim() !== '' || text === ' ');
    if (found.length === 0) return;
    const goesOn = found[0].from === this.lastAt && this.pieces.length > 0;
    const last = goesOn ? this.pieces.at(-1)! : '';
    if (goesOn) this.pieces = this.pieces.slice(0, -1);
    this.lastAt = found.at(-1)!.from;
    this.add(found.map(({ text }, index) => (index === 0 ? last + text : text)));
  }

  clear(): void {
    this.pieces = [];
    this.lastAt = -1;
  }
}
