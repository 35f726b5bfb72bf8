import { chainCommands } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import type { NodeType, Schema } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  type Plugin,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { around, type Found, oneLine, selected, takes } from './around';
import type { Question } from './question';

/** Asks for the words of a footnote; later they can be written in where they stand, too. */
export function footnoteQuestion({ nodes: { footnote } }: Schema): Question {
  return {
    name: 'footnote',
    long: true,
    now(state) {
      const found = footnoteAt(state, footnote);
      if (found) return found.node.textContent;
      return takes(state, footnote) ? null : undefined;
    },
    valid: oneLine,
    change(state, words) {
      const found = footnoteAt(state, footnote);
      if (found) return words === null ? removed(state, found) : reworded(state, found, words);
      return words === null ? state.tr : inserted(state, footnote, words);
    },
  };
}

export function footnoteAt(state: EditorState, type: NodeType): Found | null {
  return selected(state, type) ?? around(state, type);
}

/** A footnote is one line: Enter leaves it, and nothing is joined over its ends. */
export function footnoteKeys({ nodes: { footnote } }: Schema): Plugin {
  const leave = within(footnote, (state, found) => caretBehind(state.tr, found));
  return keymap({
    Enter: leave,
    'Shift-Enter': leave,
    'Mod-Enter': leave,
    Backspace: chainCommands(
      within(footnote, (state, found) => (found.node.content.size ? null : removed(state, found))),
      atEnd(footnote, 0),
    ),
    Delete: atEnd(footnote, 1),
  });
}

function within(
  type: NodeType,
  change: (state: EditorState, found: Found) => Transaction | null,
): Command {
  return (state, dispatch) => {
    const found = around(state, type);
    const transaction = found && change(state, found);
    if (transaction) dispatch?.(transaction);
    return Boolean(transaction);
  };
}

/** Takes the key where there is nothing more to delete at that end: 0 its beginning, 1 its end. */
function atEnd(type: NodeType, end: 0 | 1): Command {
  return (state) => {
    const found = around(state, type);
    const { empty, $from } = state.selection;
    return Boolean(found) && empty && $from.parentOffset === end * $from.parent.content.size;
  };
}

function caretBehind(tr: Transaction, { pos, node }: Found): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, pos + node.nodeSize)).scrollIntoView();
}

function removed({ tr }: EditorState, { pos, node }: Found): Transaction {
  return tr.delete(pos, pos + node.nodeSize);
}

function inserted({ tr, selection, schema }: EditorState, type: NodeType, words: string) {
  const note = type.create(null, schema.text(words));
  tr.insert(selection.to, note);
  return caretBehind(tr, { pos: selection.to, node: note, depth: 0 });
}

/** Only what differs is written, so that emphasis and links in the rest stay. */
function reworded({ tr }: EditorState, { pos, node }: Found, words: string): Transaction {
  const before = node.textContent;
  let start = 0;
  while (start < Math.min(before.length, words.length) && before[start] === words[start]) start++;
  let end = 0;
  const most = Math.min(before.length, words.length) - start;
  while (end < most && before.at(-1 - end) === words.at(-1 - end)) end++;
  const [from, to] = whole(before, start, before.length - end);
  return tr.insertText(
    words.slice(from, words.length - (before.length - to)),
    pos + 1 + from,
    pos + 1 + to,
  );
}

/** Letters outside the basic plane are not torn. */
function whole(text: string, from: number, to: number): [number, number] {
  const inside = (at: number) => /[\udc00-\udfff]/.test(text[at] ?? '');
  return [inside(from) ? from - 1 : from, inside(to) ? to + 1 : to];
}
