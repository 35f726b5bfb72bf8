import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import type { Schema } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { type ActName, acts } from './commands';
import { nextCell } from './inserting/table';

/** The shortcuts, as they are told in the toolbar too. */
export const SHORTCUTS: Partial<Record<ActName | 'link', string>> = {
  paragraph: 'Ctrl-Shift-0',
  heading1: 'Ctrl-Shift-1',
  heading2: 'Ctrl-Shift-2',
  heading3: 'Ctrl-Shift-3',
  bold: 'Mod-b',
  italic: 'Mod-i',
  quote: 'Ctrl-Shift-6',
  list: 'Ctrl-Shift-8',
  numbers: 'Ctrl-Shift-9',
  link: 'Mod-k',
  undo: 'Mod-z',
  redo: 'Mod-y',
};

export function keys(schema: Schema, link: Command): Plugin[] {
  const all = acts(schema);
  const own: Record<string, Command> = { 'Mod-Shift-z': all.redo.run, 'Mod-k': link };
  for (const [name, act] of Object.entries(all)) {
    const shortcut = SHORTCUTS[name as ActName];
    if (shortcut) own[shortcut] = act.run;
  }
  const item = schema.nodes.list_item;
  return [
    keymap({
      ...own,
      Enter: splitListItem(item),
      Tab: chainCommands(nextCell, sinkListItem(item)),
      'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(item)),
      'Shift-Enter': chainCommands(exitCode, lineBreak(schema)),
    }),
    keymap(baseKeymap),
  ];
}

function lineBreak(schema: Schema): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
    return true;
  };
}
