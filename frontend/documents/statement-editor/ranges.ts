import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';

export interface Range {
  from: number;
  to: number;
}

/** What a step replaces in the document before it, and by what in the one after it. */
export interface Replaced extends Range {
  newFrom: number;
  newTo: number;
}

/** Everything that a step changes; `after` is the document that it has led to. */
export function changedBy(step: Step, after: Node): Replaced[] {
  const moved: Replaced[] = [];
  step.getMap().forEach((from, to, newFrom, newTo) => moved.push({ from, to, newFrom, newTo }));
  if (moved.length > 0) return moved;
  if ('steps' in step) return (step.steps as Step[]).flatMap((one) => changedBy(one, after));
  const still = markedBy(step, after);
  return still ? [{ ...still, newFrom: still.from, newTo: still.to }] : [];
}

/** Emphasis and attributes move nothing: where they are stands in the step alone. */
function markedBy(step: Step, doc: Node): Range | null {
  const { from, to, pos } = step as Partial<Range & { pos: number }>;
  if (from !== undefined && to !== undefined) return { from, to };
  return pos === undefined ? null : { from: pos, to: pos + (doc.nodeAt(pos)?.nodeSize ?? 0) };
}

/** In order, and those that touch as one. */
export function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else result.push({ ...range });
  }
  return result;
}
