import {
  type Attrs,
  Fragment,
  Mark,
  type Node,
  type NodeType,
  type Schema,
} from 'prosemirror-model';
import {
  type Chosen,
  type ModificationType,
  idOf,
  insertionOn,
  isModification,
  isSuggestion,
  levelsOf,
  modificationOn,
} from './marks';

/** Stands at both sides of a paragraph's end where other clients' editors split one. */
export const SEAM = '\u200b';

/**
 * The text as it would be had the chosen suggestions never been made. The server defines the same
 * (docs/decisions/015), and refuses a suggester's batch that changes it; it need not fit the schema.
 */
export function rejected(node: Node, chosen: Chosen): Node {
  return node.isLeaf ? node : node.copy(Fragment.fromArray(rejectedChildren(node, chosen)));
}

function rejectedChildren(parent: Node, chosen: Chosen): Node[] {
  const result: Node[] = [];
  let before: Node | null = null;
  parent.forEach((child) => {
    if (insertionOn(child, chosen)) {
      before = null;
      return;
    }
    const restored = withoutMarks(rejected(child, chosen), chosen);
    const last = result.at(-1);
    const split = modificationOn(child, 'split', chosen);
    const levels = split ? levelsOf(split) : before && isSeam(before, child, chosen) ? 1 : 0;
    before = child;
    if (last && levels > 0) result.splice(-1, 1, ...joined(last, restored, levels));
    else result.push(restored);
  });
  return result;
}

/** Whether a removed insertion goes on from the end of one textblock to the start of the next. */
export function isSeam(before: Node, after: Node, chosen: Chosen): boolean {
  if (!before.isTextblock || !after.isTextblock) return false;
  const end = before.lastChild;
  const start = after.firstChild;
  if (!end?.text?.endsWith(SEAM) || !start?.text?.startsWith(SEAM)) return false;
  return end.marks.some(
    (mark) => mark.type.name === 'insertion' && chosen(idOf(mark)) && mark.isInSet(start.marks),
  );
}

/** Whether two neighbours can be one. */
export function fits(before: Node, after: Node): boolean {
  const holds = (node: Node) => node.isBlock && !node.isLeaf;
  return holds(before) && holds(after) && before.inlineContent === after.inlineContent;
}

function joined(before: Node, after: Node, levels: number): Node[] {
  if (levels === 0 || !fits(before, after)) return [before, after];
  const first = before.children;
  const second = after.children;
  const inner = first.length && second.length ? joined(first.at(-1)!, second[0], levels - 1) : [];
  const children = inner.length
    ? [...first.slice(0, -1), ...inner, ...second.slice(1)]
    : [...first, ...second];
  return [before.copy(Fragment.fromArray(children))];
}

function withoutMarks(node: Node, chosen: Chosen): Node {
  const own = node.marks.filter((mark) => isSuggestion(mark) && chosen(idOf(mark)));
  if (own.length === 0) return node;
  const marks = restoredMarks(node, own);
  const { type, attrs } = restoredMarkup(node, own);
  if (node.isText || (type === node.type && sameValues(attrs, node.attrs))) return node.mark(marks);
  try {
    return type.create(attrs, node.content, marks);
  } catch {
    return node.mark(marks);
  }
}

/** The node's marks without the suggestions, and with the formatting that they changed. */
export function restoredMarks(node: Node, suggestions: readonly Mark[]): readonly Mark[] {
  let marks: readonly Mark[] = node.marks.filter((mark) => !suggestions.includes(mark));
  for (const { attrs, type } of undone(suggestions, 'mark')) {
    const [added, taken] = [attrs.newValue, attrs.previousValue].map((json) =>
      formatting(type.schema, json),
    );
    if (added) marks = added.removeFromSet(marks);
    if (taken) marks = taken.addToSet(marks);
  }
  return marks;
}

/** The block as it was before the suggestions changed what kind of block it is. */
export function restoredMarkup(
  node: Node,
  suggestions: readonly Mark[],
): { type: NodeType; attrs: Attrs } {
  let { type } = node;
  const attrs: Record<string, unknown> = { ...node.attrs };
  for (const { attrs: change } of undone(suggestions)) {
    if (change.type === 'attr') attrs[change.attrName as string] = change.previousValue;
    if (change.type === 'nodeType') type = otherType(type, change.previousValue);
  }
  return { type, attrs };
}

/** What was changed last is undone first. */
function undone(suggestions: readonly Mark[], type?: ModificationType): Mark[] {
  return suggestions.filter((mark) => isModification(mark, type)).reverse();
}

/* What a modification says cannot have been is passed over, as the server does. */

function otherType(now: NodeType, name: unknown): NodeType {
  const type = now.schema.nodes[name as string] as NodeType | undefined;
  const possible = type && type.isBlock && now.isBlock && type.isLeaf === now.isLeaf;
  return possible ? type : now;
}

function formatting(schema: Schema, json: unknown): Mark | null {
  try {
    const mark = json ? Mark.fromJSON(schema, json) : null;
    return mark && isSuggestion(mark) ? null : mark;
  } catch {
    return null;
  }
}

export function sameValues(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
