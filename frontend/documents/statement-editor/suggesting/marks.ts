import type { Mark, Node } from 'prosemirror-model';

/** Which suggestions belong to the person who writes, for the organisation they write for. */
export interface Own {
  is(id: string): boolean;
  /** The id of a suggestion that begins now. */
  begin(): string;
}

export type Chosen = (id: string) => boolean;

export type ModificationType = 'attr' | 'nodeType' | 'mark' | 'split' | 'join';

const SUGGESTIONS = ['insertion', 'deletion', 'modification'];

export function isSuggestion({ type }: Mark): boolean {
  return SUGGESTIONS.includes(type.name);
}

export function idOf(mark: Mark): string {
  return mark.attrs.id as string;
}

export function isModification(mark: Mark, type?: ModificationType): boolean {
  return mark.type.name === 'modification' && (!type || mark.attrs.type === type);
}

export function insertionOn(node: Node, chosen: Chosen): Mark | undefined {
  return find(node, 'insertion', chosen);
}

/**
 * The first insertion inside of a node by others than chosen: what they wrote in it. What bears a chosen
 * one, too, is a copy of what stands elsewhere, and goes, unless there is more of others in it.
 */
export function othersIn(node: Node, chosen: Chosen): Mark | undefined {
  for (const child of node.children) {
    const inside = isOthers(child, chosen) ? undefined : othersIn(child, chosen);
    if (inside || isOthers(child, chosen)) return insertionOn(child, (id) => !chosen(id)) ?? inside;
  }
  return undefined;
}

/** Whether others inserted a node, and nobody chosen did. */
export function isOthers(node: Node, chosen: Chosen): boolean {
  return Boolean(insertionOn(node, anybody)) && !insertionOn(node, chosen);
}

export function anybody(): boolean {
  return true;
}

export function deletionOn(node: Node, chosen: Chosen): Mark | undefined {
  return find(node, 'deletion', chosen);
}

export function modificationOn(
  node: Node,
  type: ModificationType,
  chosen: Chosen,
): Mark | undefined {
  return node.marks.find((mark) => isModification(mark, type) && chosen(idOf(mark)));
}

/** How many levels deep a block was split from the one before it, or is to be joined with it. */
export function levelsOf(mark: Mark): number {
  const levels: unknown = mark.attrs.newValue;
  return typeof levels === 'number' ? levels : 0;
}

function find(node: Node, name: string, chosen: Chosen): Mark | undefined {
  return node.marks.find((mark) => mark.type.name === name && chosen(idOf(mark)));
}
