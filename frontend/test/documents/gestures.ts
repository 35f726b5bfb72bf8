import {
  baseKeymap,
  joinBackward,
  joinForward,
  lift,
  setBlockType,
  toggleMark,
  wrapIn,
} from 'prosemirror-commands';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteRow } from 'prosemirror-tables';
import { schema } from './fixtures';
import type { Random } from './random';

export interface Gesture {
  name: string;
  transaction: Transaction;
}

const { nodes, marks } = schema;

const COMMANDS: Record<string, Command> = {
  enter: baseKeymap.Enter,
  'enter in a list': splitListItem(nodes.list_item),
  backspace: baseKeymap.Backspace,
  delete: baseKeymap.Delete,
  'join backward': joinBackward,
  'join forward': joinForward,
  heading: setBlockType(nodes.heading, { level: 2 }),
  'other heading': setBlockType(nodes.heading, { level: 3 }),
  paragraph: setBlockType(nodes.paragraph),
  bold: toggleMark(marks.strong),
  italic: toggleMark(marks.em),
  link: toggleMark(marks.link, { href: 'https://example.com/a' }),
  quote: wrapIn(nodes.blockquote),
  lift,
  list: wrapInList(nodes.bullet_list),
  numbers: wrapInList(nodes.ordered_list),
  'out of the list': liftListItem(nodes.list_item),
  'into the list': sinkListItem(nodes.list_item),
  'row more': addRowAfter,
  'column more': addColumnAfter,
  'row less': deleteRow,
};

/** Something that a person may do at a random place; null where it cannot be done there. */
export function anything(before: EditorState, random: Random): Gesture | null {
  const state = before.apply(before.tr.setSelection(selection(before.doc, random)));
  const kind = random.below(12);
  if (kind < 3) return typing(state, random);
  if (kind < 5) return erasing(state, random);
  if (kind === 5) return pasting(state, random);
  if (kind === 6) return dragging(state, random);
  if (kind === 7) return { name: 'cut', transaction: state.tr.deleteSelection() };
  const names = Object.keys(COMMANDS);
  return command(state, names[random.below(names.length)]);
}

function command(state: EditorState, name: string): Gesture | null {
  let transaction: Transaction | null = null;
  COMMANDS[name](state, (made) => (transaction = made));
  return transaction && { name, transaction };
}

function typing(state: EditorState, random: Random): Gesture {
  const letters = 'xyz'.slice(random.below(3));
  return { name: 'type', transaction: state.tr.insertText(letters) };
}

/** A letter before or behind the caret, as browsers do it. */
function erasing(state: EditorState, random: Random): Gesture | null {
  const { $head, head } = state.selection;
  const back = random.chance(0.6);
  const text = back ? $head.nodeBefore?.isText : $head.nodeAfter?.isText;
  if (!text) return command(state, back ? 'backspace' : 'delete');
  const [from, to] = back ? [head - 1, head] : [head, head + 1];
  return { name: back ? 'erase back' : 'erase ahead', transaction: state.tr.delete(from, to) };
}

function pasting(state: EditorState, random: Random): Gesture {
  const slice = random.chance(0.2) ? points() : blocks(random);
  return {
    name: 'paste',
    transaction: state.tr.replaceSelection(slice).setMeta('uiEvent', 'paste'),
  };
}

/** As from the midst of a list. */
function points(): Slice {
  const each = ['one', 'two'].map((text) => nodes.list_item.create(null, words(text)));
  return new Slice(Fragment.from(nodes.bullet_list.create(null, each)), 3, 3);
}

function blocks(random: Random): Slice {
  const paragraphs = Array.from({ length: 1 + random.below(3) }, (_, index) =>
    index === 1 && random.chance(0.3)
      ? nodes.bullet_list.create(null, nodes.list_item.create(null, words('point')))
      : words(`pasted ${index}`),
  );
  const open = paragraphs.every((node) => node.isTextblock) && random.chance(0.7) ? 1 : 0;
  return new Slice(Fragment.from(paragraphs), open, open);
}

function words(text: string): Node {
  return nodes.paragraph.create(null, schema.text(text));
}

/** What is selected goes somewhere else. */
function dragging(state: EditorState, random: Random): Gesture | null {
  if (state.selection.empty) return null;
  const slice = state.selection.content();
  const transaction = state.tr.deleteSelection();
  const at = Selection.near(
    transaction.doc.resolve(random.below(transaction.doc.content.size + 1)),
  );
  transaction.replaceRange(at.from, at.from, slice).setMeta('uiEvent', 'drop');
  return { name: 'drag', transaction };
}

function selection(doc: Node, random: Random): Selection {
  const near = (at: number) => Selection.near(doc.resolve(at));
  const first = near(random.below(doc.content.size + 1));
  if (random.chance(0.5) || !(first instanceof TextSelection)) return first;
  const reach = random.chance(0.7) ? 8 : 60;
  const second = near(Math.min(doc.content.size, first.head + random.below(reach)));
  if (second instanceof NodeSelection) return first;
  return TextSelection.between(first.$head, second.$head);
}
