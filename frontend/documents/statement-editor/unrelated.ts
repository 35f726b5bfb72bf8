import type { Node } from 'prosemirror-model';
import { Mapping, type Step } from 'prosemirror-transform';
import { changedBy, type Range } from './ranges';

/** Steps one after the other that keep to the same blocks. */
interface Stretch extends Range {
  count: number;
}

/** How many of the first steps are done where none of the later ones is: at least one. */
export function unrelatedFirst(before: Node, steps: readonly Step[]): number {
  const stretches = stretchesOf(before, steps);
  let related = 1;
  for (let index = 0; index < related; index++) {
    const last = stretches.findLastIndex((other) => meets(stretches[index], other));
    related = Math.max(related, last + 1);
  }
  return stretches.slice(0, related).reduce((sum, { count }) => sum + count, 0);
}

function stretchesOf(before: Node, steps: readonly Step[]): Stretch[] {
  const mapping = new Mapping();
  const changed: (Range | null)[] = [];
  let doc = before;
  for (const step of steps) {
    doc = step.apply(doc).doc ?? doc;
    mapping.appendMap(step.getMap());
    changed.push(wholeOf(step, doc));
  }
  const stretches: Stretch[] = [];
  for (const [index, range] of changed.entries()) {
    const last = stretches.at(-1);
    const here = range && blocksAround(doc, moved(range, mapping.slice(index + 1)));
    if (last && (!here || (here.from === last.from && here.to === last.to))) last.count++;
    else stretches.push({ from: 0, to: 0, ...here, count: 1 });
  }
  return stretches;
}

/** From the first to the last of what a step changes: a block is one with what it is put around. */
function wholeOf(step: Step, after: Node): Range | null {
  const changed = changedBy(step, after);
  if (changed.length === 0) return null;
  const from = Math.min(...changed.map(({ newFrom }) => newFrom));
  return { from, to: Math.max(...changed.map(({ newTo }) => newTo)) };
}

function moved({ from, to }: Range, mapping: Mapping): Range {
  return { from: mapping.map(from, -1), to: mapping.map(to, 1) };
}

function blocksAround(doc: Node, { from, to }: Range): Range {
  const [first, last] = [doc.resolve(from), doc.resolve(to)];
  return {
    from: first.parent.isTextblock ? first.before() : from,
    to: last.parent.isTextblock ? last.after() : to,
  };
}

/** Where a block is gone, what stands beside it may have come in its place. */
function meets(one: Range, other: Range): boolean {
  if (one.from === one.to || other.from === other.to) {
    return one.from <= other.to && other.from <= one.to;
  }
  return one.from < other.to && other.from < one.to;
}
