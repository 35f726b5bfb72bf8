import { Plugin } from 'prosemirror-state';
import { fixTables } from 'prosemirror-tables';

/**
 * Mends tables after one's own changes only. The stock `tableEditing` plugin would also answer other
 * people's changes with steps, and every editor's answer would differ.
 */
export function ownTables(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      const own = transactions.some(
        (one) => one.docChanged && one.getMeta('rebased') === undefined,
      );
      const foreign = transactions.some((one) => one.getMeta('rebased') !== undefined);
      return own && !foreign ? fixTables(after, before) : null;
    },
  });
}
