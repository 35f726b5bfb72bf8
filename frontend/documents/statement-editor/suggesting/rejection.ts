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
  anybody,
  idOf,
  insertionOn,
  isModification,
  isOthers,
  isSuggestion,
  levelsOf,
  modificationOn,
  othersIn,
} from './marks';

/** Stands at both sides of a paragraph's end where other clients' editors split one. */
export const SEAM = '\u200b';

/** What becomes of a node; null where it goes. */
type Each = (node: Node) => Node | null;

/**
 * The text as it would be had the chosen suggestions never been made. The server defines the same
 * (docs/decisions/015), and refuses a suggester's batch that changes it; it need not fit the schema.
 */
export function rejected(node: Node, chosen: Chosen): Node {
  const each: Each = (child) =>
    insertionOn(child, chosen)
      ? leftToOthers(child, chosen)
      : withoutMarks(rejected(child, chosen), chosen);
  return node.isLeaf ? node : node.copy(Fragment.fromArray(resolved(node, chosen, each)));
}

function resolved(parent: Node, chosen: Chosen, each: Each): Node[] {
  const result: Node[] = [];
  let before: Node | null = null;
  parent.forEach((child) => {
    const left = each(child);
    if (!left) {
      before = null;
      return;
    }
    const last = result.at(-1);
    const split = modificationOn(child, 'split', chosen);
    const levels = split ? levelsOf(split) : before && isSeam(before, child, chosen) ? 1 : 0;
    before = child;
    if (last && levels > 0) result.splice(-1, 1, ...joined(last, left, levels));
    else result.push(left);
  });
  return result;
}

/** What others inserted inside of something that goes; from then on that, too, is theirs. */
function leftToOthers(node: Node, chosen: Chosen): Node | null {
  const heir = othersIn(node, chosen);
  if (!heir) return null;
  const left = withoutMarks(onlyOthers(node, chosen), chosen);
  return insertionOn(left, anybody) ? left : left.mark(heir.addToSet(left.marks));
}

/** A table keeps its shape, and a point of a list the paragraph that it begins with. */
function onlyOthers(node: Node, chosen: Chosen): Node {
  const children = resolved(node, chosen, (child) => othersOf(child, chosen));
  const { paragraph, list_item: point } = node.type.schema.nodes;
  if (node.type === point && children[0]?.type !== paragraph) children.unshift(paragraph.create());
  return node.copy(Fragment.fromArray(children));
}

function othersOf(child: Node, chosen: Chosen): Node | null {
  if (insertionOn(child, chosen)) return leftToOthers(child, chosen);
  if (isOthers(child, chosen)) return withoutMarks(rejected(child, chosen), chosen);
  if (isRow(child) || othersIn(child, chosen))
    return withoutMarks(onlyOthers(child, chosen), chosen);
  const empty = child.type.schema.nodes.paragraph.create();
  return isCell(child) ? withoutMarks(child.copy(Fragment.from(empty)), chosen) : null;
}

export function isRow({ type }: Node): boolean {
  return type.spec.tableRole === 'row';
}

export function isCell({ type }: Node): boolean {
  return type.spec.tableRole === 'cell' || type.spec.tableRole === 'header_cell';
}

/** Whether a removed insertion goes on from the end of one textblock to the start of the next. */
export function isSeam(before: Node, after: Node, chosen: Chosen): boolean {
  if (!before.isTextblock || !after.isTextblock || insertionOn(before, chosen)) return false;
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

/**
 * Whether the same people inserted two neighbours, or nobody did. Were others joined, the words of the
 * one would go, or stay, with the insertion of the other.
 */
export function isAlikeInserted(before: Node, after: Node): boolean {
  const [one, other] = [before, after].map(insertionsOn);
  return one.length === other.length && one.every((mark) => mark.isInSet(other));
}

/**
 * Where others' block came between the two sides of a border that would go, the border is theirs from
 * then on: rejecting theirs, too, joins the two.
 */
export function handedOver(before: Node, after: Node, levels: number): Mark | null {
  const [heir] = insertionsOn(before);
  const splits = before.isBlock && after.isBlock && !after.isLeaf;
  if (!heir || !splits || insertionOn(after, anybody)) return null;
  const { modification } = after.type.schema.marks;
  return modification.create({ id: idOf(heir), type: 'split', newValue: levels });
}

function insertionsOn({ marks }: Node): Mark[] {
  return marks.filter(({ type }) => type.name === 'insertion');
}

function joined(before: Node, after: Node, levels: number): Node[] {
  const border = levels > 0 && handedOver(before, after, levels);
  if (border) return [before, after.mark(border.addToSet(after.marks))];
  if (levels === 0 || !fits(before, after) || !isAlikeInserted(before, after))
    return [before, after];
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
