import type { Node } from 'prosemirror-model';
import type { Anchor } from './anchors';

const OBJECT = '\ufffc';

/** Characters of a text, and where each of them stands; the server reads a text alike. */
function characters(doc: Node, from: number, to: number) {
  let text = '';
  const positions: number[] = [];
  const end = Math.min(to, doc.content.size);
  const start = Math.max(0, Math.min(from, end));
  const add = (character: string, position: number) => {
    text += character;
    positions.push(position);
  };
  doc.nodesBetween(start, end, (node, position) => {
    if (node.isText) {
      const words = node.text ?? '';
      const last = Math.min(words.length, end - position);
      for (let at = Math.max(0, start - position); at < last; at++) add(words[at], position + at);
    } else if (node.isTextblock) {
      if (text) add('\n', position);
    } else if (node.isLeaf && node.isInline) {
      add(node.type.name === 'hard_break' ? '\n' : OBJECT, position);
    }
  });
  return { text, positions };
}

/** The words between two positions; empty where there is nothing but blanks. */
export function wordsBetween(doc: Node, { from, to }: Anchor): string {
  return characters(doc, from, to).text.trim();
}

/**
 * Where words stand that an anchor has led to: what is left of them, or where they came back; null
 * where they are gone. `words` is null where this reader may not be told what they were.
 */
export function standing(doc: Node, anchor: Anchor, words: string | null): Anchor | null {
  if (anchor.from < anchor.to) return wordsBetween(doc, anchor) ? anchor : null;
  if (!words) return null;
  const { text, positions } = characters(doc, anchor.to, anchor.from);
  const at = text.indexOf(words);
  return at < 0 ? null : { from: positions[at], to: positions[at + words.length - 1] + 1 };
}
