import type { Node } from 'prosemirror-model';
import { isGoing, standing } from './headings';

export interface Count {
  words: number;
  characters: number;
  withoutSpaces: number;
}

/**
 * Counts as people count: what is suggested to be deleted no longer, markup never. Words are told
 * apart as the text's language does; what a hyphen joins is one (`peut-être`).
 */
export class Counter {
  private readonly words: Intl.Segmenter | null;
  private readonly letters: Intl.Segmenter | null;
  private readonly known = new WeakMap<Node, Count>();

  constructor(language: string) {
    const there = typeof Intl.Segmenter === 'function';
    this.words = there ? new Intl.Segmenter(language, { granularity: 'word' }) : null;
    this.letters = there ? new Intl.Segmenter(language, { granularity: 'grapheme' }) : null;
  }

  /** Blocks that have not changed are not counted again. */
  count(doc: Node, from = 0, to = doc.content.size): Count {
    const sum = { words: 0, characters: 0, withoutSpaces: 0 };
    doc.nodesBetween(from, to, (node, pos) => {
      if (isGoing(node)) return false;
      if (!node.isTextblock) return true;
      const start = Math.max(0, from - pos - 1);
      const end = Math.min(node.content.size, to - pos - 1);
      const whole = start === 0 && end === node.content.size;
      const part = whole ? this.block(node) : this.text(standing(node, start, end));
      sum.words += part.words;
      sum.characters += part.characters;
      sum.withoutSpaces += part.withoutSpaces;
      return false;
    });
    return sum;
  }

  text(text: string): Count {
    return {
      words: this.wordsIn(text),
      characters: this.lettersIn(text),
      withoutSpaces: this.lettersIn(text.replace(/\s/gu, '')),
    };
  }

  private block(node: Node): Count {
    const known = this.known.get(node) ?? this.text(standing(node));
    this.known.set(node, known);
    return known;
  }

  private wordsIn(text: string): number {
    if (!this.words) return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    let words = 0;
    let joined = false;
    let before = false;
    for (const { segment, isWordLike } of this.words.segment(text)) {
      if (isWordLike && !joined) words++;
      joined = before && segment === '-';
      before = Boolean(isWordLike);
    }
    return words;
  }

  private lettersIn(text: string): number {
    if (!this.letters) return [...text].length;
    return [...this.letters.segment(text)].length;
  }
}
