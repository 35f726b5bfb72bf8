import { type Attrs, Mark, type Node, type NodeType, type ResolvedPos } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import {
  AddMarkStep,
  AddNodeMarkStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
} from 'prosemirror-transform';
import { type Own, deletionOn, idOf, insertionOn, isModification, modificationOn } from './marks';
import { isWrittenByOneself } from './ownership';

interface Formatting {
  /** The mark to be there, or the kind of mark that is to go. */
  wanted: Mark | null;
  kind: Mark;
}

/** Adds a mark to the words of a range, or takes it off, as a suggestion. */
export function format(
  transaction: Transaction,
  range: { from: number; to: number },
  { wanted, kind }: Formatting,
  own: Own,
  id: () => string,
): void {
  const places: { node: Node; from: number; to: number }[] = [];
  transaction.doc.nodesBetween(range.from, range.to, (node, at, parent) => {
    if (!node.isInline || !parent?.type.allowsMarkType(kind.type)) return;
    const end = at + node.nodeSize;
    if (!node.isText && (at < range.from || end > range.to)) return;
    const [from, to] = [Math.max(at, range.from), Math.min(end, range.to)];
    const untouched = wanted ? wanted.isInSet(node.marks) : !kind.isInSet(node.marks);
    if (!untouched && !deletionOn(node, own.is)) places.push({ node, from, to });
  });
  for (const place of places) {
    const written = isWrittenByOneself(transaction.doc.resolve(place.from), place.node, own);
    formatOne(transaction, place, { wanted, kind }, own, written ? null : id);
  }
}

/** The mark that says so comes before what it speaks of, so that no step stands unexplained. */
function formatOne(
  transaction: Transaction,
  { node, from, to }: { node: Node; from: number; to: number },
  { wanted, kind }: Formatting,
  own: Own,
  id: (() => string) | null,
): void {
  const put = (mark: Mark) =>
    transaction.step(
      node.isText ? new AddMarkStep(from, to, mark) : new AddNodeMarkStep(from, mark),
    );
  const take = (mark: Mark) =>
    transaction.step(
      node.isText ? new RemoveMarkStep(from, to, mark) : new RemoveNodeMarkStep(from, mark),
    );
  const said = node.marks.find((mark) => speaksOf(mark, kind, own));
  const present = kind.type.isInSet(node.marks) ?? null;
  const original = said ? markFrom(said.attrs.previousValue, kind) : present;
  const back = wanted ? original && wanted.eq(original) : !original;
  if (id && !back) put(modification(said ? idOf(said) : id(), original, wanted, kind));
  if (present) take(present);
  if (wanted) put(wanted);
  if (said) take(said);
}

function modification(id: string, before: Mark | null, after: Mark | null, kind: Mark) {
  return kind.type.schema.marks.modification.create({
    id,
    type: 'mark',
    previousValue: before?.toJSON() ?? null,
    newValue: after?.toJSON() ?? null,
  });
}

function speaksOf(mark: Mark, kind: Mark, own: Own): boolean {
  if (!isModification(mark, 'mark') || !own.is(idOf(mark))) return false;
  const { previousValue, newValue } = mark.attrs as Record<string, { type: string } | null>;
  return (previousValue ?? newValue)?.type === kind.type.name;
}

function markFrom(json: unknown, { type }: Mark): Mark | null {
  return json ? Mark.fromJSON(type.schema, json) : null;
}

/** Makes a block another kind of block, as a suggestion. */
export function remake(
  transaction: Transaction,
  at: number,
  type: NodeType,
  attrs: Attrs,
  own: Own,
  id: () => string,
): void {
  const node = transaction.doc.nodeAt(at)!;
  const $at = transaction.doc.resolve(at);
  const free = isWrittenByOneself($at, node, own) || isSplitOff($at, node, own);
  const marks = free ? node.marks : remadeMarks(node, type, attrs, own, id);
  transaction.setNodeMarkup(at, type, attrs, marks);
}

/** What kind of block it is goes with the border, and says nothing by itself. */
function isSplitOff({ nodeBefore }: ResolvedPos, node: Node, own: Own): boolean {
  const before = nodeBefore && !insertionOn(nodeBefore, own.is);
  return Boolean(before && modificationOn(node, 'split', own.is));
}

/** The block's marks, with what it takes to make it what it was. */
function remadeMarks(node: Node, type: NodeType, attrs: Attrs, own: Own, id: () => string) {
  const own_ = node.marks.filter((mark) => isModification(mark) && own.is(idOf(mark)));
  const kind = own_.find((mark) => isModification(mark, 'nodeType'));
  const changes = own_.filter((mark) => isModification(mark, 'attr'));
  const originalType = (kind?.attrs.previousValue as string | undefined) ?? node.type.name;
  const original = {
    ...defaults(node.type.schema.nodes[originalType]),
    ...(kind ? {} : node.attrs),
  };
  for (const { attrs: change } of changes)
    original[change.attrName as string] = change.previousValue;
  const others = node.marks.filter((mark) => mark !== kind && !changes.includes(mark));
  const said = kind ?? changes[0];
  const name = () => (said ? idOf(said) : id());
  const { modification: make } = node.type.schema.marks;
  const made: Mark[] = [];
  const other = type.name !== originalType;
  if (other) {
    made.push(
      make.create({
        id: name(),
        type: 'nodeType',
        previousValue: originalType,
        newValue: type.name,
      }),
    );
  }
  for (const [attrName, previousValue] of Object.entries(original)) {
    const newValue = (other ? null : (attrs[attrName] ?? null)) as unknown;
    const usual =
      other && previousValue === defaults(node.type.schema.nodes[originalType])[attrName];
    if (usual || (!other && previousValue === newValue)) continue;
    made.push(make.create({ id: name(), type: 'attr', attrName, previousValue, newValue }));
  }
  return made.reduce((marks, mark) => mark.addToSet(marks), others as readonly Mark[]);
}

function defaults({ spec }: NodeType): Record<string, unknown> {
  const entries = Object.entries(spec.attrs ?? {});
  return Object.fromEntries(entries.map(([name, { default: usual }]) => [name, usual as unknown]));
}
