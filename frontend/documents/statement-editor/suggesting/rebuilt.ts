import { Fragment, type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, Transform } from 'prosemirror-transform';
import { isCell, isRow } from './rejection';

/** Nodes of one parent that go, and those that come in their place. */
interface Hunk {
  from: number;
  to: number;
  nodes: Fragment;
}

/** Less in common than this, and two blocks are taken for different ones. */
const ALIKE = 0.3;
/** More pairs than this are not compared one by one. */
const PAIRS = 10_000;

/**
 * Steps from one document to the other that only take out whole nodes and put in whole nodes, as few
 * as can be: what a wrapping, a lifting or a change of a table comes to where nothing else can say it.
 */
export function rebuilt(before: Node, after: Node): ReplaceStep[] {
  return leadingTo(after, before, hunks(before, after, 0)) ?? replaced(before, after);
}

/** One such step, for everything between the first and the last block that differs. */
export function replaced(before: Node, after: Node): ReplaceStep[] {
  const { from, to, nodes } = hunk(before, after);
  return [new ReplaceStep(from, to, new Slice(nodes, 0, 0))];
}

function leadingTo(goal: Node, before: Node, parts: Hunk[]): ReplaceStep[] | null {
  const transform = new Transform(before);
  for (const { from, to, nodes } of parts.reverse()) {
    if (transform.maybeStep(new ReplaceStep(from, to, new Slice(nodes, 0, 0))).failed) return null;
  }
  return transform.doc.eq(goal) ? (transform.steps as ReplaceStep[]) : null;
}

/** All the hunks between two nodes of the same kind, in order; `start` is where the content begins. */
function hunks(before: Node, after: Node, start: number): Hunk[] {
  if (before.isTextblock) return inlineHunks(before, after, start);
  const { head, tail } = common(before, after);
  const old = before.children.slice(head, before.childCount - tail);
  const fresh = after.children.slice(head, after.childCount - tail);
  const result: Hunk[] = [];
  let at = start + sizeOf(before.children.slice(0, head));
  let [i, j] = [0, 0];
  const all =
    isTable(before) || isRow(before) ? old.map((_, index) => [index, index]) : pairs(old, fresh);
  for (const [pairOld, pairFresh] of [...all, [old.length, fresh.length]]) {
    const gone = sizeOf(old.slice(i, pairOld));
    const come = fresh.slice(j, pairFresh);
    if (gone || come.length) result.push({ from: at, to: at + gone, nodes: Fragment.from(come) });
    at += gone;
    if (pairOld === old.length) break;
    if (!old[pairOld].eq(fresh[pairFresh])) {
      result.push(...hunks(old[pairOld], fresh[pairFresh], at + 1));
    }
    at += old[pairOld].nodeSize;
    [i, j] = [pairOld + 1, pairFresh + 1];
  }
  return result;
}

/** The one hunk that covers all that differs. */
function hunk(before: Node, after: Node): Hunk {
  const { head, tail } = common(before, after);
  const old = before.children.slice(head, before.childCount - tail);
  const from = sizeOf(before.children.slice(0, head));
  const fresh = after.children.slice(head, after.childCount - tail);
  return { from, to: from + sizeOf(old), nodes: Fragment.from(fresh) };
}

function inlineHunks(before: Node, after: Node, start: number): Hunk[] {
  const head = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (head === null || !end) return [];
  const overlap = Math.max(0, head - Math.min(end.a, end.b));
  const [a, b] = [end.a + overlap, end.b + overlap];
  return [{ from: start + head, to: start + a, nodes: after.content.cut(head, b) }];
}

/** How many children are equal at both ends. */
function common(before: Node, after: Node): { head: number; tail: number } {
  const most = Math.min(before.childCount, after.childCount);
  let head = 0;
  while (head < most && before.child(head).eq(after.child(head))) head++;
  let tail = 0;
  const last = (node: Node) => node.child(node.childCount - 1 - tail);
  while (tail < most - head && last(before).eq(last(after))) tail++;
  return { head, tail };
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + node.nodeSize, 0);
}

/** Which of the old nodes are which of the fresh ones, so that most stays as it is. */
function pairs(old: readonly Node[], fresh: readonly Node[]): [number, number][] {
  if (old.length * fresh.length > PAIRS) return [];
  const best = old.map(() => fresh.map(() => 0));
  const kept = (i: number, j: number) => best[i]?.[j] ?? 0;
  const likenesses = old.map((one) => fresh.map((other) => likeness(one, other)));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const paired = likenesses[i][j] && likenesses[i][j] + kept(i + 1, j + 1);
      best[i][j] = Math.max(paired, kept(i + 1, j), kept(i, j + 1));
    }
  }
  const result: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
    if (likenesses[i][j] && kept(i, j) === likenesses[i][j] + kept(i + 1, j + 1)) {
      result.push([i++, j++]);
    } else if (kept(i, j) === kept(i + 1, j)) i++;
    else j++;
  }
  return result;
}

/** From 0, another node, to 1, the same one. */
function likeness(one: Node, other: Node): number {
  if (one.eq(other)) return 1;
  if (!isOpen(one, other)) return 0;
  const [a, b] = [one.textContent, other.textContent];
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return ALIKE;
  const share = shared(a, b) / longest;
  if (isTable(one)) return Math.max(share * 0.99, ALIKE);
  return share >= ALIKE ? share * 0.99 : 0;
}

/** Whether only what is inside two nodes differs. A table's rows and cells fit together, or not. */
function isOpen(one: Node, other: Node): boolean {
  if (one.isLeaf || !one.sameMarkup(other)) return false;
  return !isTable(one) || hasShapeOf(one, other);
}

/** Whether two tables differ only inside of their cells. */
function hasShapeOf(one: Node, other: Node): boolean {
  if (isCell(one)) return one.sameMarkup(other);
  return (
    one.sameMarkup(other) &&
    one.childCount === other.childCount &&
    one.children.every((child, index) => hasShapeOf(child, other.child(index)))
  );
}

function isTable({ type }: Node): boolean {
  return type.spec.tableRole === 'table';
}

function shared(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return head + tail;
}
