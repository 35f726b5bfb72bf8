import { Fragment, type Mark, type Node, type ResolvedPos, Slice } from 'prosemirror-model';
import { type Own, idOf, insertionOn, isModification, isOthers, isSuggestion } from './marks';
import type { OthersWords } from './others-words';
import { holdsOthers, isWrittenByOneself } from './ownership';

/** What a suggestion brings into a text. */
export interface Coming {
  slice: Slice;
  own: Own;
  /** Null inside of one's own insertion, where nothing has to be said. */
  id: string | null;
  /** Words that are moved within the text keep the suggestions of others on them. */
  moved: boolean;
  others: OthersWords;
}

/** Without the wrappers that are open at both ends: they add nothing. */
export function unwrapped(slice: Slice): Slice {
  let { content, openStart, openEnd } = slice;
  while (openStart > 0 && openEnd > 0 && content.childCount === 1) {
    content = content.firstChild!.content;
    openStart--;
    openEnd--;
  }
  return new Slice(content, openStart, openEnd);
}

/**
 * The slice as a suggestion, to be put in at a place: what is new in it is an insertion, and a block
 * that it splits off says from how deep.
 */
export function suggestedSlice(coming: Coming, $at: ResolvedPos): Slice {
  const { content, openStart: levels, openEnd } = coming.slice;
  const path = Array.from({ length: levels }, (_, index) =>
    $at.node($at.depth - levels + 1 + index),
  );
  const nodes = content.content;
  const marked = nodes.map((node, index) => {
    if (levels > 0 && index === 0) return opened(coming, node, path);
    if (levels > 0 && index === nodes.length - 1) return splitOff(coming, node, path, $at);
    return inserted(coming, node, index === 0);
  });
  return coming.others.withoutUntrue(new Slice(Fragment.fromArray(marked), levels, openEnd));
}

/** The first of an open slice: it becomes a part of what stands there, and bears the marks of that. */
function opened(coming: Coming, node: Node, [there, ...deeper]: readonly Node[]): Node {
  const children = node.children.map((child, index) =>
    deeper.length > 0 && index === 0 ? opened(coming, child, deeper) : inserted(coming, child),
  );
  return node.type.create(node.attrs, Fragment.fromArray(children), there.marks);
}

/** The last of an open slice: what stood there goes on in it. */
function splitOff(coming: Coming, node: Node, path: readonly Node[], $at: ResolvedPos): Node {
  const levels = path.length;
  // What goes takes its border along, but where others' words in it stay in the block before.
  const own = path.findIndex((one, index) => {
    const start = $at.start($at.depth - levels + 1 + index);
    const mine =
      insertionOn(one, coming.own.is) ??
      isWrittenByOneself($at.doc.resolve(start), null, coming.own);
    return mine && !holdsOthers($at.doc, start, $at.pos, coming.own);
  });
  const split = own < 0 ? levels : own;
  const { id } = coming;
  const going = (one: Node, index: number): Node => {
    const children = one.children.map((child, at) =>
      index < levels - 1 && at === one.childCount - 1
        ? going(child, index + 1)
        : inserted(coming, child),
    );
    const marks = inherited(path[index]);
    const said = index === 0 && split > 0 && id !== null;
    const all = said ? splitMark(id, one, split).addToSet(marks) : marks;
    return one.type.create(one.attrs, Fragment.fromArray(children), all);
  };
  return going(node, 0);
}

/** Half of what somebody wants in, or out, is wanted in, or out, too. */
function inherited(node: Node): readonly Mark[] {
  return node.marks.filter((mark) => isSuggestion(mark) && !isModification(mark));
}

function splitMark(id: string, { type }: Node, levels: number): Mark {
  return type.schema.marks.modification.create({ id, type: 'split', newValue: levels });
}

function inserted(coming: Coming, node: Node, first = false): Node {
  const { id, own } = coming;
  const plain = coming.moved ? copied(node, own, first) : withoutSuggestions(node);
  return id === null ? plain : alsoOnOthers(plain, insertionOf(plain, id), own, true);
}

function insertionOf({ type }: Node, id: string): Mark {
  return type.schema.marks.insertion.create({ id });
}

/** A copy of what others inserted says of itself that it is one, or it would stay as theirs. */
function alsoOnOthers(node: Node, insertion: Mark, own: Own, whole: boolean): Node {
  const content = node.isLeaf
    ? node.content
    : Fragment.fromArray(node.children.map((child) => alsoOnOthers(child, insertion, own, false)));
  const said = whole || isOthers(node, own.is);
  const marks = said ? insertion.addToSet(node.marks) : node.marks;
  return node.isText ? node.mark(marks) : node.type.create(node.attrs, content, marks);
}

/** A copy is not inserted twice, and the first one is split off from nothing, and joined with nothing. */
function copied(node: Node, own: Own, first: boolean): Node {
  const marks = node.marks.filter((mark) => {
    if (first && (isModification(mark, 'split') || isModification(mark, 'join'))) return false;
    return mark.type.name !== 'insertion' || !own.is(idOf(mark));
  });
  if (!first || node.isInline || !node.firstChild?.isBlock) return node.mark(marks);
  const content = node.content.replaceChild(0, copied(node.firstChild, own, true));
  return node.type.create(node.attrs, content, marks);
}

/** What is typed or pasted is nobody else's suggestion, wherever it comes from. */
export function withoutSuggestions(node: Node): Node {
  const content = node.isLeaf
    ? node.content
    : Fragment.fromArray(node.content.content.map(withoutSuggestions));
  const marks = node.marks.filter((mark) => !isSuggestion(mark));
  return node.isText ? node.mark(marks) : node.type.create(node.attrs, content, marks);
}
