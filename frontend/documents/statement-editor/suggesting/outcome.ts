import { Mark, type Node } from 'prosemirror-model';
import { Mapping, type Step } from 'prosemirror-transform';
import { idOf, isSuggestion, type ModificationType } from './marks';
import { sameValues } from './rejection';

/** What tells most surely what became of it comes first. */
const TELLING = ['insertion', 'deletion', 'split', 'join', 'nodeType', 'mark', 'attr'] as const;

interface Place {
  node: Node;
  at: number;
  mark: Mark;
}

/**
 * Whether what a suggestion wanted has come about: it stood in the text before those steps, and stands
 * in it no more.
 */
export function wasAccepted(
  id: string,
  before: Node,
  after: Node,
  steps: readonly Step[],
): boolean {
  const place = placeOf(id, before);
  if (!place) return false;
  const { node, at, mark } = place;
  const mapping = new Mapping(steps.map((step) => step.getMap()));
  const stands = mapping.map(at, 1) < mapping.map(at + node.nodeSize, -1);
  switch (kindOf(mark)) {
    case 'insertion':
      return stands && !isLeftToOthers(node, after.nodeAt(mapping.map(at, 1)));
    case 'deletion':
      return !stands;
    case 'split':
      return !mapping.mapResult(at).deletedAcross;
    case 'join':
      return mapping.mapResult(at).deletedAcross;
    default:
      return isAsWanted(mark, after.nodeAt(mapping.map(at, 1)));
  }
}

/** It was rejected, but for what others wrote in it. */
function isLeftToOthers({ marks }: Node, now: Node | null): boolean {
  const fresh = now?.marks.some((mark) => mark.type.name === 'insertion' && !mark.isInSet(marks));
  return Boolean(fresh);
}

function placeOf(id: string, doc: Node): Place | null {
  let found: Place | null = null;
  doc.descendants((node, at) => {
    if (found) return false;
    const marks = node.marks.filter((mark) => isSuggestion(mark) && idOf(mark) === id);
    const [mark] = marks.sort((one, other) => order(one) - order(other));
    if (mark) found = { node, at, mark };
    return !found;
  });
  return found;
}

function kindOf(mark: Mark): (typeof TELLING)[number] {
  const { name } = mark.type;
  if (name === 'insertion' || name === 'deletion') return name;
  return mark.attrs.type as ModificationType;
}

function order(mark: Mark): number {
  return TELLING.indexOf(kindOf(mark));
}

/** Whether a node is as a modification wants it. */
function isAsWanted({ attrs, type }: Mark, node: Node | null): boolean {
  if (!node) return false;
  const { newValue, previousValue, attrName } = attrs as Record<string, unknown>;
  if (attrs.type === 'nodeType') return node.type.name === newValue;
  if (attrs.type === 'attr') return sameValues([node.attrs[attrName as string]], [newValue]);
  const value = Mark.fromJSON(type.schema, newValue ?? previousValue);
  return newValue ? value.isInSet(node.marks) : !value.type.isInSet(node.marks);
}
