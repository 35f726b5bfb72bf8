import type { Node, NodeType } from 'prosemirror-model';
import { type EditorState, NodeSelection } from 'prosemirror-state';

export interface Found {
  node: Node;
  pos: number;
  depth: number;
}

/** The innermost node of that type in which the selection stands. */
export function around({ selection: { $from } }: EditorState, type: NodeType): Found | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === type) return { node, pos: $from.before(depth), depth };
  }
  return null;
}

/** The node of that type that is selected as a whole. */
export function selected({ selection }: EditorState, type: NodeType): Found | null {
  if (!(selection instanceof NodeSelection) || selection.node.type !== type) return null;
  return { node: selection.node, pos: selection.from, depth: selection.$from.depth + 1 };
}

/** Whether such a node may stand where the selection begins. */
export function takes({ selection: { $from } }: EditorState, type: NodeType): boolean {
  const index = $from.index();
  return $from.parent.inlineContent && $from.parent.canReplaceWith(index, index, type);
}

/** What was typed as one line without its ends; null where nothing is left. */
export function oneLine(typed: string): string | null {
  return typed.replace(/\s+/g, ' ').trim() || null;
}
