import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Attrs, MarkType, Node, NodeType, Schema } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';

/** Something a person can do to the text, and whether it is so already. */
export interface Act {
  run: Command;
  active?: (state: EditorState) => boolean;
}

export type ActName =
  | 'paragraph'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'bold'
  | 'italic'
  | 'quote'
  | 'list'
  | 'numbers'
  | 'undo'
  | 'redo';

export function acts(schema: Schema): Record<ActName, Act> {
  const { nodes, marks } = schema;
  return {
    paragraph: block(nodes.paragraph),
    heading1: block(nodes.heading, { level: 1 }),
    heading2: block(nodes.heading, { level: 2 }),
    heading3: block(nodes.heading, { level: 3 }),
    bold: mark(marks.strong),
    italic: mark(marks.em),
    quote: quote(nodes.blockquote),
    list: list(nodes.bullet_list, nodes.list_item),
    numbers: list(nodes.ordered_list, nodes.list_item),
    undo: { run: undo },
    redo: { run: redo },
  };
}

function block(type: NodeType, attrs: Attrs | null = null): Act {
  return {
    run: setBlockType(type, attrs),
    active: ({ selection }) => selection.$from.parent.hasMarkup(type, attrs),
  };
}

function mark(type: MarkType): Act {
  return { run: toggleMark(type), active: (state) => markActive(state, type) };
}

export function markActive(state: EditorState, type: MarkType): boolean {
  const { from, $from, to, empty } = state.selection;
  return empty
    ? Boolean(type.isInSet(state.storedMarks ?? $from.marks()))
    : state.doc.rangeHasMark(from, to, type);
}

function quote(type: NodeType): Act {
  const active = (state: EditorState) => inside(state, type);
  return { run: (state, ...rest) => (active(state) ? lift : wrapIn(type))(state, ...rest), active };
}

function list(type: NodeType, item: NodeType): Act {
  const active = (state: EditorState) => inside(state, type);
  const run: Command = (state, ...rest) => {
    if (active(state)) return liftListItem(item)(state, ...rest);
    return turnList(type)(state, ...rest) || wrapInList(type)(state, ...rest);
  };
  return { run, active };
}

/** A list with points becomes one with numbers, and the other way round. */
function turnList(type: NodeType): Command {
  return ({ selection: { $from }, tr }, dispatch) => {
    for (let depth = $from.depth; depth > 0; depth--) {
      const node = $from.node(depth);
      if (!isList(node)) continue;
      dispatch?.(tr.setNodeMarkup($from.before(depth), type, null, node.marks));
      return true;
    }
    return false;
  };
}

function inside(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === type) return true;
    if (isList(node)) return false;
  }
  return false;
}

function isList(node: Node): boolean {
  return /_list$/.test(node.type.name);
}
