import { type Node, Slice } from 'prosemirror-model';
import { Selection, type EditorState, type Transaction } from 'prosemirror-state';
import { ReplaceStep, type Step, Transform } from 'prosemirror-transform';
import { BATCH_BYTES, byteLength, stepJson } from './batching';
import { DECISION } from './unconfirmed';

/** A run of whole siblings, or of letters, somewhere in a document. */
interface Run {
  from: number;
  to: number;
}

const PIECE_BYTES = 256 * 1024;
/** Letters that surely stay within a piece, whatever they cost in UTF-8 and JSON. */
const PIECE_LETTERS = PIECE_BYTES / 8;
/** A step of fewer code units than this cannot outgrow a frame. */
const SURELY_SMALL = 50_000;

export function isTooLarge(step: Step): boolean {
  if (step instanceof ReplaceStep && step.slice.size < SURELY_SMALL) return false;
  return byteLength(stepJson(step)) > BATCH_BYTES;
}

/** The same change in steps of which each fits a frame; null where that cannot be. */
export function inPieces(state: EditorState, whole: Transaction): Transaction | null {
  const { tr } = state;
  for (const [index, step] of whole.steps.entries()) {
    const steps = isTooLarge(step) ? stepInPieces(whole.docs[index], step) : [step];
    if (!steps) return null;
    for (const piece of steps) tr.step(piece);
  }
  tr.setSelection(Selection.fromJSON(tr.doc, whole.selection.toJSON()));
  for (const key of ['paste', 'uiEvent', DECISION]) tr.setMeta(key, whole.getMeta(key));
  return tr.scrollIntoView();
}

/**
 * Takes runs out of the document that the step leads to until little is left, and answers with the
 * step that leads there and those that bring the runs back. So each document in between is a valid one.
 */
export function stepInPieces(doc: Node, step: Step): Step[] | null {
  if (!(step instanceof ReplaceStep)) return null;
  const after = step.apply(doc).doc;
  if (!after) return null;
  const runs = runsIn(after, { from: step.from, to: step.from + step.slice.size });
  const emptied = new Transform(after);
  for (const { from, to } of [...runs].reverse())
    emptied.step(new ReplaceStep(from, to, Slice.empty));
  const left = step.slice.size - runs.reduce((sum, { from, to }) => sum + to - from, 0);
  const frame = emptied.doc.slice(step.from, step.from + left);
  const first = new ReplaceStep(step.from, step.to, frame);
  const rest = runs.map(({ from, to }) => new ReplaceStep(from, from, after.slice(from, to)));
  const fits = first.apply(doc).doc?.eq(emptied.doc) && ![first, ...rest].some(isTooLarge);
  return fits ? [first, ...rest] : null;
}

/** The runs inside a range, each small enough, with one sibling left wherever there was one. */
function runsIn(doc: Node, range: Run): Run[] {
  const runs: Run[] = [];
  gather(doc, 0, range, runs);
  return runs;
}

function gather(parent: Node, start: number, range: Run, runs: Run[]): void {
  let open: Run | null = null;
  let bytes = 0;
  parent.forEach((child, offset, index) => {
    const from = start + offset;
    const to = from + child.nodeSize;
    const inside = from >= range.from && to <= range.to;
    const cost = inside ? byteLength(child.toJSON()) : 0;
    if (!inside || index === 0 || cost > PIECE_BYTES) {
      open = null;
      if (child.isText) letters(from, to, range, runs);
      else if (to > range.from && from < range.to) gather(child, from + 1, range, runs);
      return;
    }
    if (!open || bytes + cost > PIECE_BYTES) {
      open = { from, to };
      bytes = 0;
      runs.push(open);
    }
    open.to = to;
    bytes += cost;
  });
}

/** Text needs nothing left of it. */
function letters(from: number, to: number, range: Run, runs: Run[]): void {
  const end = Math.min(to, range.to);
  let at = Math.max(from, range.from);
  for (; end - at > PIECE_LETTERS; at += PIECE_LETTERS) {
    runs.push({ from: at, to: at + PIECE_LETTERS });
  }
}
