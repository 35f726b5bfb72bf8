import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { changedBy } from '../ranges';

/** A block as it is told of: what kind, and its first words. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'point' | 'quotation' | 'cell' | 'footnote';
  words: string;
}

export interface Change extends Block {
  act: 'changed' | 'added' | 'removed';
}

interface Place {
  at: number;
  added: boolean;
}

const FIRST_WORDS = 6;

/** Where somebody has changed a text, carried along while it goes on changing. */
export class Touched {
  private places: Place[] = [];
  private readonly gone: Block[] = [];

  /** A step by this person. */
  note(before: Node, after: Node, step: Step): void {
    this.follow(step);
    for (const { from, to, newFrom, newTo } of changedBy(step, after)) {
      const removed = blocksWithin(before, from, to);
      const added = blocksWithin(after, newFrom, newTo);
      if (removed.length > added.length) this.gone.push(...removed.map(({ block }) => block));
      else if (added.length > removed.length)
        this.places.push(...added.map(({ at }) => ({ at, added: true })));
      else this.places.push({ at: newFrom, added: false });
    }
  }

  /** A step by anybody moves what is noted. */
  follow(step: Step): void {
    const map = step.getMap();
    this.places = this.places.flatMap(({ at, added }) => {
      const { pos, deletedAcross } = map.mapResult(at);
      return deletedAcross ? [] : [{ at: pos, added }];
    });
  }

  /** Each block once, as it stands in the text that all those steps have led to. */
  changes(doc: Node): Change[] {
    const found = new Map<number, Change>();
    for (const { at, added } of this.places) {
      const block = blockAt(doc, Math.min(at, doc.content.size));
      if (!block) continue;
      const act = added || found.get(block.at)?.act === 'added' ? 'added' : 'changed';
      found.set(block.at, { ...block.block, act });
    }
    return [
      ...found.values(),
      ...this.gone.map((block) => ({ ...block, act: 'removed' as const })),
    ];
  }
}

interface Located {
  at: number;
  block: Block;
}

function blocksWithin(doc: Node, from: number, to: number): Located[] {
  const found: Located[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    if (pos >= from && pos + node.nodeSize <= to) found.push(located(doc, pos + 1));
    return false;
  });
  return found;
}

function blockAt(doc: Node, at: number): Located | null {
  const $at = doc.resolve(at);
  if ($at.parent.inlineContent) return located(doc, at);
  const next = $at.nodeAfter?.isTextblock ? at + 1 : null;
  return next === null ? null : located(doc, next);
}

function located(doc: Node, inside: number): Located {
  const $inside = doc.resolve(inside);
  let depth = $inside.depth;
  const footnote = $inside.parent.type.name === 'footnote';
  while (depth > 0 && !$inside.node(depth).isTextblock && !footnote) depth--;
  const node = $inside.node(depth);
  const around = Array.from({ length: depth }, (_, at) => $inside.node(depth - at).type.name);
  return { at: $inside.start(depth), block: { kind: kindOf(around), words: firstWords(node) } };
}

function kindOf(around: string[]): Block['kind'] {
  for (const name of around) {
    if (name === 'heading' || name === 'footnote' || name === 'quotation') return name;
    if (name === 'list_item') return 'point';
    if (name === 'table_cell' || name === 'table_header') return 'cell';
  }
  return 'paragraph';
}

function firstWords(node: Node): string {
  const words = node.textBetween(0, node.content.size, ' ', ' ').trim().split(/\s+/);
  const first = words.slice(0, FIRST_WORDS).join(' ');
  return words.length > FIRST_WORDS ? `${first}…` : first;
}
