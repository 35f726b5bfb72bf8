import { Fragment, type Mark, type Node, type NodeType, Slice } from 'prosemirror-model';
import { ReplaceStep, type Transform } from 'prosemirror-transform';
import { settleBlock, settleGround } from './ground';
import { type Place, put, unmark } from './marking';
import {
  type Chosen,
  deletionOn,
  idOf,
  insertionOn,
  isModification,
  isOthers,
  isSuggestion,
  levelsOf,
  modificationOn,
  othersIn,
} from './marks';
import {
  fits,
  handedOver,
  isAlikeInserted,
  isCell,
  isRow,
  isSeam,
  restoredMarks,
  restoredMarkup,
  sameValues,
} from './rejection';

/** Puts the chosen suggestions into the text for good. */
export function accept<T extends Transform>(transform: T, chosen: Chosen): T {
  return resolve(transform, chosen, true);
}

/** Takes the chosen suggestions back: the text is as if they had not been made. */
export function reject<T extends Transform>(transform: T, chosen: Chosen): T {
  return resolve(transform, chosen, false);
}

function resolve<T extends Transform>(transform: T, chosen: Chosen, accepts: boolean): T {
  const seams = seamsIn(transform.doc, chosen);
  const before = transform.steps.length;
  if (accepts) settleGround(transform, chosen);
  else for (const place of left(transform.doc, chosen)) leave(transform, place, chosen);
  let gone = Infinity;
  for (const place of touched(transform.doc, chosen).reverse()) {
    // What was around it may have gone with it.
    if (place.at >= gone) continue;
    gone = Infinity;
    if (goes(place.node, chosen, accepts)) gone = take(transform, place);
    else settle(transform, place, chosen, accepts);
  }
  const mapping = transform.mapping.slice(before);
  const borders = touched(transform.doc, chosen).map(({ at }) => ({ at }));
  if (!accepts) for (const at of seams) borders.push({ at: mapping.map(at, -1) });
  for (const { at } of borders.sort((a, b) => b.at - a.at)) {
    settleBorder(transform, at, chosen, accepts);
  }
  return transform;
}

/** What bears a chosen suggestion, in order; nothing that is inside of what goes anyway. */
function touched(doc: Node, chosen: Chosen): Place[] {
  const found: Place[] = [];
  doc.descendants((node, at) => {
    if (node.marks.some((mark) => isSuggestion(mark) && chosen(idOf(mark))))
      found.push({ node, at });
  });
  return found;
}

/** The chosen insertions in which others have inserted something; those inside of others come first. */
function left(doc: Node, chosen: Chosen): Place[] {
  const goes = ({ node }: Place) => insertionOn(node, chosen) && othersIn(node, chosen);
  return touched(doc, chosen).filter(goes).reverse();
}

/** Takes everything out of a node but what others have inserted in it, and leaves it to them. */
function leave(transform: Transform, { at }: Place, chosen: Chosen): void {
  const heir = othersIn(transform.doc.nodeAt(at)!, chosen)!;
  clear(transform, at, chosen);
  const node = transform.doc.nodeAt(at)!;
  if (!insertionOn(node, (id) => !chosen(id))) put(transform, { node, at }, heir);
  settleAt(transform, at, chosen);
}

function clear(transform: Transform, at: number, chosen: Chosen): void {
  const places: Place[] = [];
  transform.doc.nodeAt(at)!.forEach((node, offset) => places.push({ node, at: at + 1 + offset }));
  for (const place of places.reverse()) {
    const { node } = place;
    const own = insertionOn(node, chosen);
    const stays = isOthers(node, chosen) || othersIn(node, chosen) || (isRow(node) && !own);
    if (stays && !isOthers(node, chosen)) clear(transform, place.at, chosen);
    else if (!stays && isCell(node) && !own) empty(transform, place);
    else if (!stays && !takeOut(transform, place)) fill(transform, place.at, node.nodeSize);
    // What kind of block it was decides whether one has to be put before it.
    if (stays) settleAt(transform, place.at, chosen);
  }
}

function settleAt(transform: Transform, at: number, chosen: Chosen): void {
  settle(transform, { node: transform.doc.nodeAt(at)!, at }, chosen, false);
}

function takeOut(transform: Transform, { node, at }: Place): boolean {
  return !transform.maybeStep(new ReplaceStep(at, at + node.nodeSize, Slice.empty)).failed;
}

function empty(transform: Transform, { node, at }: Place): void {
  const isEmpty = node.childCount === 1 && node.firstChild!.eq(emptyParagraph(node));
  if (!isEmpty) fill(transform, at + 1, node.content.size);
}

/** An empty paragraph in the place of something. */
function fill(transform: Transform, at: number, size: number): void {
  const paragraph = Fragment.from(emptyParagraph(transform.doc));
  transform.maybeStep(new ReplaceStep(at, at + size, new Slice(paragraph, 0, 0)));
}

function emptyParagraph({ type }: Node): Node {
  return type.schema.nodes.paragraph.create();
}

function goes(node: Node, chosen: Chosen, accepts: boolean): boolean {
  return Boolean(accepts ? deletionOn(node, chosen) : insertionOn(node, chosen));
}

/** Takes a node out, and around it whatever would be left empty. Answers with where that began. */
function take(transform: Transform, { node, at }: Place): number {
  const $at = transform.doc.resolve(at);
  const size = (node.isText ? node : transform.doc.nodeAt(at)!).nodeSize;
  let [from, to] = [at, at + size];
  for (let depth = $at.depth; ; depth--) {
    if (!transform.maybeStep(new ReplaceStep(from, to, Slice.empty)).failed) return from;
    if (depth === 0 || $at.node(depth).childCount > 1) break;
    [from, to] = [$at.before(depth), $at.after(depth)];
  }
  fill(transform, from, to - from);
  return from;
}

/** Takes the marks off what stays; the borders of blocks come later. */
function settle(transform: Transform, { node, at }: Place, chosen: Chosen, accepts: boolean): void {
  const own = node.marks.filter(
    (mark) => isSuggestion(mark) && chosen(idOf(mark)) && !isBorder(mark, accepts),
  );
  if (own.length === 0) return;
  if (accepts) return own.forEach((mark) => unmark(transform, { node, at }, mark));
  const marks = restoredMarks(node, own);
  if (node.isInline) return setMarks(transform, { node, at }, marks);
  const { type, attrs } = restoredMarkup(node, own);
  if ((type === node.type && sameValues(attrs, node.attrs)) || !fitsIn(transform.doc, at, type)) {
    return own.forEach((mark) => unmark(transform, { node, at }, mark));
  }
  transform.setNodeMarkup(at, type, attrs, marks);
}

function fitsIn(doc: Node, at: number, type: NodeType): boolean {
  const $at = doc.resolve(at);
  const index = $at.index();
  const content = $at.nodeAfter!.content;
  return $at.parent.canReplaceWith(index, index + 1, type) && type.validContent(content);
}

function isBorder(mark: Mark, accepts: boolean): boolean {
  return isModification(mark, accepts ? 'join' : 'split');
}

function setMarks(transform: Transform, place: Place, marks: readonly Mark[]): void {
  for (const mark of place.node.marks) if (!mark.isInSet(marks)) unmark(transform, place, mark);
  for (const mark of marks) if (!mark.isInSet(place.node.marks)) put(transform, place, mark);
}

/** Joins a block with the one before it where that is what the suggestions come to. */
function settleBorder(transform: Transform, at: number, chosen: Chosen, accepts: boolean): void {
  const node = transform.doc.nodeAt(at);
  if (!node) return;
  const mark = modificationOn(node, accepts ? 'join' : 'split', chosen);
  const before = transform.doc.resolve(at).nodeBefore;
  const most = mark ? levelsOf(mark) : 1;
  if (accepts) settleSides(transform, at, most, chosen);
  const levels = fitting(before, node, most, accepts);
  if (!accepts && before && levels < most) handOver(transform, { node, at }, before, levels, most);
  const border = new ReplaceStep(at - levels, at + levels, Slice.empty, true);
  if (levels > 0 && !transform.maybeStep(border).failed) return;
  const own = node.marks.filter((each) => isBorder(each, accepts) && chosen(idOf(each)));
  for (const each of own) unmark(transform, { node, at }, each);
}

/** What stays is not joined to a block of others that may go, but to its words on settled ground. */
function settleSides(transform: Transform, at: number, most: number, chosen: Chosen): void {
  for (let level = 0; level < most; level++) {
    const before = transform.doc.resolve(at - level).nodeBefore;
    const after = transform.doc.nodeAt(at + level);
    if (!before || !after || !fits(before, after)) return;
    if (isAlikeInserted(before, after)) continue;
    settleBlock(transform, { node: before, at: at - level - before.nodeSize }, chosen);
    settleBlock(transform, { node: after, at: at + level }, chosen);
  }
}

/** How deep two neighbours can be joined, up to a number of levels. */
function fitting(before: Node | null, after: Node | null, most: number, accepts: boolean): number {
  if (most === 0 || !before || !after || !fits(before, after)) return 0;
  if (!accepts && !isAlikeInserted(before, after)) return 0;
  return 1 + fitting(before.lastChild, after.firstChild, most - 1, accepts);
}

/** Leaves what is not joined of a border to those whose block stands before it. */
function handOver(
  transform: Transform,
  { node, at }: Place,
  before: Node,
  levels: number,
  most: number,
): void {
  let [last, first]: (Node | null)[] = [before, node];
  for (let level = 0; level < levels; level++) {
    last = last!.lastChild;
    first = first!.firstChild;
  }
  const mark = last && first && handedOver(last, first, most - levels);
  if (mark && !mark.isInSet(first!.marks)) put(transform, { node: first!, at: at + levels }, mark);
}

/** The starts of the blocks that other clients' editors split off, without saying so. */
function seamsIn(doc: Node, chosen: Chosen): number[] {
  const seams: number[] = [];
  doc.descendants((node, at, parent, index) => {
    const before = index > 0 ? parent?.child(index - 1) : null;
    if (before && isSeam(before, node, chosen)) seams.push(at);
  });
  return seams;
}
