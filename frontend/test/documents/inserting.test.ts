import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Node, Slice } from 'prosemirror-model';
import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { citationQuestion } from '../../documents/statement-editor/inserting/citation';
import { footnoteQuestion } from '../../documents/statement-editor/inserting/footnote';
import { quotationQuestion } from '../../documents/statement-editor/inserting/quotation';
import {
  insertTable,
  nextCell,
  TABLE_ACTS,
} from '../../documents/statement-editor/inserting/table';
import { plainCopy } from '../../documents/statement-editor/plain-copy';
import { document, schema } from './fixtures';

const { nodes, marks } = schema;
const quotation = quotationQuestion(schema);
const citation = citationQuestion(schema);
const footnote = footnoteQuestion(schema);

function stateOf(doc: Node, anchor: number, head = anchor): EditorState {
  return EditorState.create({ doc, selection: TextSelection.create(doc, anchor, head) });
}

function changed(state: EditorState, question: typeof quotation, value: string | null) {
  assert.notEqual(question.now(state), undefined);
  const next = state.apply(question.change(state, value));
  next.doc.check();
  return next;
}

test('turns paragraphs into a quotation, alters its speaker, and turns it back', () => {
  const before = document('one', 'two', 'three');
  const quoted = changed(stateOf(before, 2, 7), quotation, 'Awa Ndiaye');
  assert.equal(quoted.doc.childCount, 2);
  assert.equal(quoted.doc.child(0).type, nodes.quotation);
  assert.equal(quoted.doc.child(0).childCount, 2);
  assert.equal(quotation.now(quoted), 'Awa Ndiaye');
  const other = changed(quoted, quotation, 'Bintou Koné');
  assert.equal(other.doc.child(0).attrs.speaker, 'Bintou Koné');
  assert.ok(changed(other, quotation, null).doc.eq(before));
});

test('gives a plain quote its speaker', () => {
  const quote = nodes.blockquote.create(null, document('one').content);
  const state = changed(stateOf(nodes.doc.create(null, quote), 3), quotation, 'Awa');
  assert.equal(state.doc.child(0).type, nodes.quotation);
  assert.equal(state.doc.child(0).textContent, 'one');
});

test('quotes no heading and no list', () => {
  const heading = nodes.doc.create(null, nodes.heading.create({ level: 1 }, schema.text('a')));
  assert.equal(quotation.now(stateOf(heading, 1)), undefined);
  assert.equal(quotation.valid('  '), null);
});

test('cites by reference, alters and removes the citation', () => {
  assert.equal(citation.valid(' [F-2026-014] '), 'F-2026-014');
  assert.equal(citation.valid('F 2026'), null);
  const cited = changed(stateOf(document('see '), 5), citation, 'F-2026-014');
  const whole = cited.apply(cited.tr.setSelection(NodeSelection.create(cited.doc, 5)));
  assert.equal(citation.now(whole), 'F-2026-014');
  const other = changed(whole, citation, 'F-2026-015');
  assert.equal(other.doc.nodeAt(5)?.attrs.finding, 'F-2026-015');
  assert.equal(changed(whole, citation, null).doc.textContent, 'see ');
});

function noted(...words: Node[]): EditorState {
  const note = nodes.footnote.create(null, words);
  const doc = nodes.doc.create(null, nodes.paragraph.create(null, [schema.text('ab'), note]));
  return EditorState.create({ doc, selection: NodeSelection.create(doc, 3) });
}

test('writes a footnote behind the selection and stands behind it', () => {
  const state = changed(stateOf(document('abc'), 1, 3), footnote, 'see the report');
  assert.equal(state.doc.nodeAt(3)?.type, nodes.footnote);
  assert.equal(state.selection.from, 3 + state.doc.nodeAt(3)!.nodeSize);
});

test('rewords a footnote where it differs only, and keeps its emphasis', () => {
  const state = noted(schema.text('see '), schema.text('the report', [marks.em.create()]));
  assert.equal(footnote.now(state), 'see the report');
  const longer = changed(state, footnote, 'see here: the report 😀');
  const again = longer.apply(longer.tr.setSelection(NodeSelection.create(longer.doc, 3)));
  const after = changed(again, footnote, 'see here: the report 😁');
  assert.equal(after.doc.textContent, 'absee here: the report 😁');
  assert.ok(after.doc.rangeHasMark(16, 22, marks.em));
  assert.ok(!after.doc.rangeHasMark(4, 8, marks.em));
});

test('takes a footnote away', () => {
  assert.equal(changed(noted(schema.text('note')), footnote, null).doc.textContent, 'ab');
});

function run(state: EditorState, command: typeof nextCell): EditorState {
  let after = state;
  const view = {
    get state() {
      return after;
    },
    dispatch: (tr: typeof state.tr) => (after = after.apply(tr)),
  };
  assert.ok(command(state, view.dispatch, view as never));
  after.doc.check();
  return after;
}

test('puts a table in the place of an empty paragraph, and one can write on behind it', () => {
  const state = run(stateOf(document(''), 1), insertTable(schema));
  assert.deepEqual(
    [state.doc.childCount, state.doc.child(0).type.name, state.doc.child(1).type.name],
    [2, 'table', 'paragraph'],
  );
  assert.equal(state.selection.$from.node(3).type, nodes.table_header);
  assert.equal(insertTable(schema)(state), false);
  const behind = run(stateOf(document('a', 'b'), 1), insertTable(schema));
  assert.equal(behind.doc.child(1).type, nodes.table);
  assert.equal(behind.doc.childCount, 3);
});

test('adds and takes away rows and columns', () => {
  const state = run(stateOf(document(''), 1), insertTable(schema));
  const size = ({ doc }: EditorState) => [
    doc.child(0).childCount,
    doc.child(0).child(0).childCount,
  ];
  assert.deepEqual(size(run(state, TABLE_ACTS.rowAfter)), [4, 3]);
  assert.deepEqual(size(run(state, TABLE_ACTS.columnBefore)), [3, 4]);
  assert.deepEqual(size(run(state, TABLE_ACTS.deleteRow)), [2, 3]);
  assert.deepEqual(size(run(state, TABLE_ACTS.deleteColumn)), [3, 2]);
  const plain = run(state, TABLE_ACTS.headerRow);
  assert.equal(plain.doc.child(0).child(0).child(0).type, nodes.table_cell);
  assert.equal(run(state, TABLE_ACTS.deleteTable).doc.textContent, '');
});

test('behind the last cell Tab begins another row', () => {
  const state = run(stateOf(document(''), 1), insertTable(schema));
  const end = state.doc.child(0).nodeSize - 4;
  const last = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(end), -1)));
  const after = run(last, nextCell);
  assert.equal(after.doc.child(0).childCount, 4);
  assert.equal(after.selection.$from.index(1), 3);
});

test('copies speakers, references and footnotes as text', () => {
  const doc = nodes.doc.create(null, [
    nodes.quotation.create({ speaker: 'Awa' }, document('Now.').content),
    nodes.paragraph.create(null, [
      schema.text('so'),
      nodes.citation.create({ finding: 'F-1' }),
      nodes.footnote.create(null, schema.text('there')),
    ]),
    nodes.bullet_list.create(null, nodes.list_item.create(null, document('a', 'b').content)),
  ]);
  assert.equal(
    plainCopy(new Slice(doc.content, 0, 0)),
    'Now.\n\n— Awa\n\nso[F-1][1]\n\n- a\n\n  b\n\n[1] there',
  );
  assert.equal(plainCopy(doc.slice(2, 5)), 'Now');
});
