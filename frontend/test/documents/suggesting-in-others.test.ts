import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseKeymap, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow } from 'prosemirror-tables';
import { Transform } from 'prosemirror-transform';
import { accept } from '../../documents/statement-editor/suggesting/resolution';
import { suggested } from '../../documents/statement-editor/suggesting/suggest';
import { ownTables } from '../../documents/statement-editor/tables';
import { schema } from './fixtures';
import { Suggester } from './suggester';
import { broken } from './suggestion-rule';

const { nodes } = schema;

const inserted = schema.marks.insertion.create({ id: 'of others' });
const alsoInserted = schema.marks.insertion.create({ id: 'of somebody else' });
const struck = schema.marks.deletion.create({ id: 'of others' });
const split = schema.marks.modification.create({ id: 'of others', type: 'split', newValue: 1 });

const omega = paragraph('Omega');

/** Texts with a word of others, Alpha, and one behind it, Omega. */
const TEXTS: Record<string, Node[]> = {
  'an inserted paragraph': [paragraph('Alpha', inserted, inserted), omega],
  'an inserted paragraph of plain words': [paragraph('Alpha', inserted), omega],
  'an inserted list': [list([point('Alpha')], inserted), omega],
  'an inserted point': [list([point('Zero'), point('Alpha', inserted), point('Omega')])],
  'an inserted quote': [quote([paragraph('Alpha'), paragraph('Beta')], inserted), omega],
  'an inserted table': [table(['Alpha', 'b'], inserted), omega],
  'before an inserted paragraph': [paragraph('Alpha'), paragraph('Omega', inserted, inserted)],
  'before an inserted list': [paragraph('Alpha'), list([point('Omega')], inserted)],
  'a border': [paragraph('Alpha'), paragraph('Omega', split)],
  'two inserted paragraphs': [
    paragraph('Alpha', inserted, inserted),
    paragraph('Omega', inserted, inserted),
  ],
  'paragraphs of two people': [
    paragraph('Alpha', inserted, inserted),
    paragraph('Omega', alsoInserted, alsoInserted),
  ],
  'a struck paragraph': [paragraph('Alpha', struck), omega],
  'a struck list': [list([point('Alpha'), point('Mid')], struck), omega],
  'a struck point': [list([point('Zero'), point('Alpha', struck), point('Omega')])],
  'a struck table': [table(['Alpha', 'b'], struck), omega],
};

const PASTES: Record<string, Command> = {
  'a paragraph': pasting([paragraph('pasted')], 1),
  paragraphs: pasting([paragraph('pasted 0'), paragraph('pasted 1')], 1),
  'whole paragraphs': pasting([paragraph('pasted 0'), paragraph('pasted 1')], 0),
  'a list': pasting([list([point('pasted')])], 0),
  points: pasting([list([point('pasted 0'), point('pasted 1')])], 3),
  'a table': pasting([table(['pasted'])], 0),
};

const GESTURES: Record<string, Command> = {
  type: (state, dispatch) => send(state.tr.insertText('x'), dispatch),
  erase: (state, dispatch) => send(state.tr.deleteSelection(), dispatch),
  enter: baseKeymap.Enter,
  backspace: baseKeymap.Backspace,
  delete: baseKeymap.Delete,
  heading: setBlockType(nodes.heading, { level: 2 }),
  bold: toggleMark(schema.marks.strong),
  quote: wrapIn(nodes.blockquote),
  list: wrapInList(nodes.bullet_list),
  lift,
  'next point': splitListItem(nodes.list_item),
  'out of the list': liftListItem(nodes.list_item),
  'into the list': sinkListItem(nodes.list_item),
  'row more': addRowAfter,
  'column more': addColumnAfter,
  'row less': deleteRow,
  'column less': deleteColumn,
  ...Object.fromEntries(Object.entries(PASTES).map(([name, paste]) => [`paste ${name}`, paste])),
};

/** From a letter in a word to one in another; the caret where they are the same. */
const SELECTIONS: Record<string, [string, number, string, number]> = {
  across: ['Alpha', 2, 'Omega', 2],
  'to the start': ['Alpha', 2, 'Omega', 0],
  within: ['Alpha', 2, 'Alpha', 2],
  'before it': ['Alpha', 0, 'Alpha', 0],
  'behind it': ['Omega', 0, 'Omega', 0],
};

for (const [name, blocks] of Object.entries(TEXTS)) {
  test(`suggests nothing that is refused at ${name}`, () => {
    const doc = schema.node('doc', null, blocks);
    for (const [place, [one, from, other, to]] of Object.entries(SELECTIONS)) {
      const at = (word: string, letter: number) => placeOf(doc, word) + letter;
      const selection = TextSelection.create(doc, at(one, from), at(other, to));
      const state = EditorState.create({ doc, selection, plugins: [ownTables()] });
      for (const [gesture, command] of Object.entries(GESTURES)) {
        holds(state, command, `${gesture}, ${place}`);
      }
    }
  });
}

test('suggests only inside of the cell into which something is pasted', () => {
  for (const words of ['Alpha', '']) {
    const doc = schema.node('doc', null, [table([words, words && 'Omega'])]);
    for (let letter = 0; letter <= words.length; letter++) {
      const selection = TextSelection.create(doc, 4 + letter);
      const state = EditorState.create({ doc, selection, plugins: [ownTables()] });
      for (const [name, paste] of Object.entries(PASTES)) {
        if (name === 'a table') continue;
        const said = holds(state, paste, name)!;
        const other = doc.firstChild!.firstChild!.child(1);
        assert.equal(said.doc.childCount, 1, name);
        assert.deepEqual(said.doc.firstChild!.marks, [], name);
        assert.ok(said.doc.firstChild!.firstChild!.child(1).eq(other), name);
      }
    }
  }
});

/** Nothing of what a gesture suggests is refused, and accepted it is what was meant. */
function holds(state: EditorState, command: Command, where: string): Transaction | null {
  let meant: Transaction | null = null;
  command(state, (transaction) => (meant = transaction));
  if (!meant || !(meant as Transaction).docChanged) return null;
  const person = new Suggester('own');
  const said = suggested(state, meant, person);
  assert.ok(said, `${where}: cannot be said`);
  assert.equal(broken(state.doc, said.steps, person.is), null, where);
  const accepted = accept(new Transform(said.doc), person.is).doc;
  const goal = state.applyTransaction(meant).state.doc;
  assert.equal(accepted.textContent, goal.textContent, `${where}: accepted`);
  return said;
}

function send(transaction: Transaction, dispatch?: (made: Transaction) => void): boolean {
  dispatch?.(transaction);
  return true;
}

function pasting(content: Node[], open: number): Command {
  const slice = new Slice(Fragment.from(content), open, open);
  return (state, dispatch) =>
    send(state.tr.replaceSelection(slice).setMeta('uiEvent', 'paste'), dispatch);
}

function placeOf(doc: Node, word: string): number {
  let found = -1;
  doc.descendants((node, at) => {
    if (node.text === word) found = at;
  });
  return found;
}

function paragraph(words: string, mark?: Mark, onWords?: Mark): Node {
  const text = words && schema.text(words, onWords && [onWords]);
  return nodes.paragraph.create(null, text || null, mark && [mark]);
}

function point(words: string, mark?: Mark): Node {
  return nodes.list_item.create(null, paragraph(words), mark && [mark]);
}

function list(points: Node[], mark?: Mark): Node {
  return nodes.bullet_list.create(null, points, mark && [mark]);
}

function quote(blocks: Node[], mark?: Mark): Node {
  return nodes.blockquote.create(null, blocks, mark && [mark]);
}

function table(cells: string[], mark?: Mark): Node {
  const row = cells.map((words) => nodes.table_cell.create(null, paragraph(words)));
  return nodes.table.create(null, nodes.table_row.create(null, row), mark && [mark]);
}
