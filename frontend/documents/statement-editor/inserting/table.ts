import type { Node, NodeType, Schema } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  toggleHeaderRow,
} from 'prosemirror-tables';

const ROWS = 3;
const COLUMNS = 3;

export const TABLE_ACTS = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  headerRow: toggleHeaderRow,
  deleteRow,
  deleteColumn,
  deleteTable,
} satisfies Record<string, Command>;

export { isInTable };

/** Three by three with heads, where the caret stands; one can write on behind it. */
export function insertTable({ nodes }: Schema): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    const range = $from.blockRange($to);
    if (!range || isInTable(state)) return false;
    const { parent, startIndex, endIndex } = range;
    const empty = endIndex - startIndex === 1 && $from.parent.content.size === 0;
    const instead = empty && parent.canReplaceWith(startIndex, endIndex, nodes.table);
    if (!instead && !parent.canReplaceWith(endIndex, endIndex, nodes.table)) return false;
    const at = instead ? range.start : range.end;
    const last = endIndex === parent.childCount;
    const content = last ? [newTable(nodes), nodes.paragraph.create()] : [newTable(nodes)];
    const tr = state.tr.replaceWith(at, range.end, content);
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
    return true;
  };
}

function newTable(nodes: Schema['nodes']): Node {
  const row = (cell: NodeType) =>
    nodes.table_row.create(
      null,
      Array.from({ length: COLUMNS }, () => cell.createAndFill()!),
    );
  const rows = Array.from({ length: ROWS - 1 }, () => row(nodes.table_cell));
  return nodes.table.create(null, [row(nodes.table_header), ...rows]);
}

/** Tab behind the last cell begins another row. */
export const nextCell: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!isInTable(state)) return false;
  if (!dispatch || !view) return true;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, view.dispatch);
};
