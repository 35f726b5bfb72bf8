import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseKeymap, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { history, undo } from 'prosemirror-history';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import {
  openSuggestions,
  stayingWithout,
} from '../../documents/statement-editor/suggesting/inventory';
import { asOwnWords } from '../../documents/statement-editor/suggesting/own-words';
import { accept, reject } from '../../documents/statement-editor/suggesting/resolution';
import { suggested } from '../../documents/statement-editor/suggesting/suggest';
import { document, schema } from './fixtures';
import { Suggester } from './suggester';

const SIGNS: Record<string, string> = { insertion: '+', deletion: '-', modification: '~' };

/** A text in which several people suggest, one after the other. */
class Paper {
  state: EditorState;
  /** Who does not suggest. */
  readonly writer = new Suggester('writer');

  constructor(...paragraphs: string[]) {
    this.state = EditorState.create({ doc: document(...paragraphs), plugins: [history()] });
  }

  at(anchor: number, head = anchor): this {
    const selection = TextSelection.create(this.state.doc, anchor, head);
    this.state = this.state.apply(this.state.tr.setSelection(selection));
    return this;
  }

  does(person: Suggester, command: Command): this {
    command(this.state, (transaction) => this.suggest(person, transaction));
    return this;
  }

  types(person: Suggester, words: string): this {
    for (const letter of words) this.suggest(person, this.state.tr.insertText(letter));
    return this;
  }

  /** What somebody does who does not suggest. */
  writes(words: string): this {
    for (const letter of words) this.write(this.state.tr.insertText(letter));
    return this;
  }

  presses(command: Command): this {
    command(this.state, (transaction) => this.write(transaction));
    return this;
  }

  /** Somebody takes all back that they have suggested. */
  withdraws(person: Suggester): this {
    this.state = this.state.apply(reject(this.state.tr, person.is));
    return this;
  }

  /** As a browser does it: a letter before the caret, or one behind it. */
  erases(person: Suggester, count: number, ahead = false): this {
    for (let index = 0; index < count; index++) {
      const { head } = this.state.selection;
      const [from, to] = ahead ? [head, head + 1] : [head - 1, head];
      this.suggest(person, this.state.tr.delete(from, to));
    }
    return this;
  }

  get caret(): number {
    return this.state.selection.head;
  }

  get text(): string {
    return this.state.doc.children.map(shown).join(' / ');
  }

  private write(meant: Transaction): void {
    this.state = this.state.apply(asOwnWords(meant, this.writer));
  }

  private suggest(person: Suggester, meant: Transaction): void {
    const said = suggested(this.state, meant, person);
    assert.ok(said);
    this.state = this.state.apply(said);
  }
}

/** Such as `ab{+ama-0 c}`, and `{~jean-0 split}` before a block. */
function shown(node: Node): string {
  const marks = node.marks
    .map(({ type, attrs }) => {
      const what = type.name === 'modification' ? ` ${String(attrs.type)}` : '';
      return `${SIGNS[type.name] ?? type.name}${String(attrs.id ?? '')}${what}`;
    })
    .join(' ');
  if (node.isText) return marks ? `{${marks} ${node.text}}` : node.text!;
  const inside = node.children.map(shown).join('');
  const name = node.type.name === 'paragraph' ? '' : `${node.type.name}:`;
  return `${marks ? `{${marks}} ` : ''}${name}${inside}`;
}

function people() {
  return { ama: new Suggester('ama'), jean: new Suggester('jean') };
}

test('what is typed on is one suggestion, of one person', () => {
  const { ama, jean } = people();
  const paper = new Paper('abc').at(2).types(ama, 'xyz').types(jean, 'J').types(ama, 'w');
  assert.equal(paper.text, 'a{+ama-0 xyz}{+jean-0 J}{+ama-1 w}bc');
  assert.equal(paper.caret, 7);
});

test('inside of somebody else’s suggestion one’s words are one’s own', () => {
  const { ama, jean } = people();
  const paper = new Paper('abc').at(2).types(ama, 'xy').at(3).types(jean, 'J');
  assert.equal(paper.text, 'a{+ama-0 x}{+jean-0 J}{+ama-0 y}bc');
});

test('what a writer types inside somebody’s suggestion stays whatever becomes of it', () => {
  const { ama } = people();
  const inserted = new Paper('abc').at(2).types(ama, 'xy').at(3).writes('WW');
  assert.equal(inserted.text, 'a{+ama-0 x}WW{+ama-0 y}bc');
  const struck = new Paper('abcd').at(4).erases(ama, 2).at(3).writes('WW');
  assert.equal(struck.text, 'a{-ama-1 b}WW{-ama-1 c}d');
});

test('what a writer replaces of somebody’s suggestion is theirs', () => {
  const { ama } = people();
  const paper = new Paper('abc').at(2).types(ama, 'xyz').at(3, 4).writes('W');
  assert.equal(paper.text, 'a{+ama-0 x}W{+ama-0 z}bc');
});

test('a block that a writer splits was not split by whoever suggested it', () => {
  const { ama } = people();
  const paper = new Paper('abcdef').at(3).does(ama, baseKeymap.Enter);
  paper.at(7).presses(baseKeymap.Enter);
  assert.equal(paper.text, 'ab / {~ama-0 split} cd / ef');
});

test('what a writer moves keeps what was suggested in it', () => {
  const { ama } = people();
  const paper = new Paper('abc').at(2).types(ama, 'xy');
  const { state } = paper;
  const moved = state.tr.replace(1, 1, state.doc.slice(2, 4)).setMeta('uiEvent', 'drop');
  assert.equal(shown(asOwnWords(moved, paper.writer).doc.child(0)), '{+ama-0 xy}a{+ama-0 xy}bc');
});

/** A paragraph that somebody suggests, between two that stand. */
function withParagraph(person: Suggester, words: string): Paper {
  const paper = new Paper('one', 'two');
  const { paragraph } = schema.nodes;
  return paper.does(person, (state, dispatch) => {
    dispatch?.(state.tr.insert(5, paragraph.create(null, schema.text(words))));
    return true;
  });
}

test('what others write in a paragraph that somebody suggests is their suggestion, and stays', () => {
  const { ama, jean } = people();
  const paper = withParagraph(ama, 'mine').at(8).types(jean, 'JJ').at(11).writes('W');
  paper.at(7).types(ama, 'x');
  assert.equal(paper.text, 'one / {+ama-0} mxi{+jean-0 JJ}n{+writer-0 W}e / two');
  paper.withdraws(ama);
  assert.equal(paper.text, 'one / {+jean-0} {+jean-0 JJ}{+writer-0 W} / two');
  paper.withdraws(jean);
  assert.equal(paper.text, 'one / {+writer-0} {+writer-0 W} / two');
  assert.equal(paper.withdraws(paper.writer).text, 'one / two');
});

test('what a writer pastes into a paragraph that somebody suggests stays, too', () => {
  const { ama } = people();
  const paper = withParagraph(ama, 'mine').at(8);
  const pasted = new Slice(Fragment.from(schema.text('P')), 0, 0);
  const tr = paper.state.tr.replaceSelection(pasted).setMeta('uiEvent', 'paste');
  paper.state = paper.state.apply(asOwnWords(tr, paper.writer));
  assert.equal(paper.text, 'one / {+ama-0} mi{+writer-0 P}ne / two');
  assert.equal(paper.withdraws(ama).text, 'one / {+writer-0} {+writer-0 P} / two');
});

test('what a writer pastes in several paragraphs leaves the second half what it was', () => {
  const { ama } = people();
  const paper = withParagraph(ama, 'mine').at(8);
  const { paragraph } = schema.nodes;
  const [first, second] = ['P', 'Q'].map((words) => paragraph.create(null, schema.text(words)));
  const pasted = new Slice(Fragment.from([first, second]), 1, 1);
  const tr = paper.state.tr.replaceSelection(pasted).setMeta('uiEvent', 'paste');
  paper.state = paper.state.apply(asOwnWords(tr, paper.writer));
  assert.equal(paper.text, 'one / {+ama-0} mi{+writer-0 P} / {+ama-0} {+writer-0 Q}ne / two');
  paper.withdraws(ama);
  assert.equal(paper.text, 'one / {+writer-0} {+writer-0 P} / {+writer-0} {+writer-0 Q} / two');
});

test('an empty paragraph is nobody’s words, and goes with what it was put into', () => {
  const { ama } = people();
  const paper = new Paper('one', 'two');
  const { blockquote, paragraph } = schema.nodes;
  paper.does(ama, (state, dispatch) => {
    const quote = blockquote.create(null, paragraph.create(null, schema.text('mine')));
    dispatch?.(state.tr.insert(5, quote));
    return true;
  });
  const insert = (...words: string[]) => {
    const content = words.map((one) => schema.text(one));
    return asOwnWords(paper.state.tr.insert(12, paragraph.create(null, content)), paper.writer);
  };
  assert.equal(shown(insert().doc.child(1)), '{+ama-0} blockquote:mine');
  assert.equal(shown(insert('W').doc.child(1)), '{+ama-0} blockquote:mine{+writer-0} W');
});

test('whoever strikes their own paragraph in which others wrote strikes it whole', () => {
  const { ama, jean } = people();
  const paper = withParagraph(ama, 'mine').at(8).types(jean, 'J');
  paper.at(2, 13).does(ama, (state, dispatch) => {
    dispatch?.(state.tr.deleteSelection());
    return true;
  });
  assert.equal(paper.withdraws(ama).text, 'one / {+jean-0} {+jean-0 J} / two');
});

test('what others wrote in one’s paragraph one cannot take out', () => {
  const { ama, jean } = people();
  const paper = withParagraph(ama, 'mine').at(8).types(jean, 'JJ').at(7, 9);
  paper.does(ama, (state, dispatch) => {
    dispatch?.(state.tr.deleteSelection());
    return true;
  });
  assert.equal(paper.text, 'one / {+ama-0} m{+jean-0 -ama-1 J}{+jean-0 J}ne / two');
});

test('a paragraph is split among what others wrote in it, and is one again without the split', () => {
  const { ama, jean } = people();
  const paper = withParagraph(ama, 'mine').at(8).types(jean, 'JJ').at(9);
  paper.does(ama, baseKeymap.Enter);
  const [, first, second] = paper.state.doc.children;
  assert.deepEqual(
    [first, second].map((node) => node.textContent),
    ['miJ', 'Jne'],
  );
  assert.equal(paper.withdraws(ama).text, 'one / {+jean-0} {+jean-0 JJ} / two');
});

test('a point of one’s own list is split off from nothing where others wrote only behind', () => {
  const { ama, jean } = people();
  const paper = new Paper('abcdef');
  paper.at(1).does(ama, wrapInList(schema.nodes.bullet_list));
  const words = paper.caret;
  paper.at(words + 4).types(jean, 'J');
  paper.at(words + 2).does(ama, splitListItem(schema.nodes.list_item));
  assert.equal(
    paper.text,
    '{-ama-0} abcdef / {+ama-0} bullet_list:list_item:ablist_item:cd{+jean-0 J}ef',
  );
});

test('a copy of what others wrote goes with what it is copied into', () => {
  const { ama, jean } = people();
  const paper = new Paper('abc').at(2).types(jean, 'JJ');
  paper.at(2).does(ama, wrapIn(schema.nodes.blockquote));
  assert.equal(paper.text, '{-ama-0} a{+jean-0 JJ}bc / {+ama-0} blockquote:a{+jean-0 +ama-0 JJ}bc');
  assert.equal(paper.withdraws(ama).text, 'a{+jean-0 JJ}bc');
});

test('tells whose words stay without a suggestion', () => {
  const { ama, jean } = people();
  const paper = withParagraph(ama, 'mine').at(8).types(jean, 'JJ').at(11).writes('W');
  const staying = stayingWithout(paper.state.doc, 'ama-0');
  assert.deepEqual([...staying], ['jean-0', 'writer-0']);
  assert.deepEqual([...stayingWithout(paper.state.doc, 'jean-0')], []);
});

test('what one inserted goes, what others wrote is struck out', () => {
  const { ama, jean } = people();
  const paper = new Paper('abc').at(4).types(jean, 'J').types(ama, 'x').erases(ama, 3);
  assert.equal(paper.text, 'ab{-ama-1 c}{+jean-0 -ama-1 J}');
});

test('backwards the caret goes before what is struck out, ahead behind it', () => {
  const { ama } = people();
  const backwards = new Paper('abcd').at(4).erases(ama, 2);
  assert.equal(backwards.text, 'a{-ama-0 bc}d');
  assert.equal(backwards.caret, 2);
  const ahead = new Paper('abcd').at(2).erases(ama, 2, true);
  assert.equal(ahead.text, 'a{-ama-1 bc}d');
  assert.equal(ahead.caret, 4);
});

test('what replaces a selection is one suggestion with it, behind what is struck out', () => {
  const { ama } = people();
  const paper = new Paper('abcd').at(2, 4).types(ama, 'xy');
  assert.equal(paper.text, 'a{-ama-0 bc}{+ama-0 xy}d');
  assert.equal(paper.caret, 6);
});

test('a paragraph is split, and joined again, without a trace', () => {
  const { ama } = people();
  const paper = new Paper('abcd').at(3).does(ama, baseKeymap.Enter).types(ama, 'x');
  assert.equal(paper.text, 'ab / {~ama-0 split} {+ama-0 x}cd');
  paper.erases(ama, 1).does(ama, baseKeymap.Backspace);
  assert.equal(paper.text, 'abcd');
  assert.equal(paper.caret, 3);
});

test('others’ paragraphs are not joined but said to be', () => {
  const { ama } = people();
  const paper = new Paper('ab', 'cd').at(5).does(ama, baseKeymap.Backspace);
  assert.equal(paper.text, 'ab / {~ama-0 join} cd');
  assert.equal(paper.caret, 3);
  const { doc } = accept(paper.state.tr, ama.is);
  assert.equal(doc.textBetween(0, doc.content.size, '/'), 'abcd');
});

test('a selection over a paragraph’s end is struck out, and the two are joined', () => {
  const { ama } = people();
  const paper = new Paper('abc', 'def', 'ghi').at(3, 13).types(ama, 'x');
  assert.equal(paper.text, 'ab{-ama-0 c} / {-ama-0} def / {~ama-0 join} {-ama-0 gh}{+ama-0 x}i');
  const { doc } = accept(paper.state.tr, ama.is);
  assert.equal(doc.textBetween(0, doc.content.size, '/'), 'abxi');
});

/** As a key does it in the browser that is held down. */
function keys(paper: Paper, person: Suggester, ahead: boolean, count: number): Paper {
  for (let index = 0; index < count; index++) {
    const { $head } = paper.state.selection;
    const text = ahead ? $head.nodeAfter?.isText : $head.nodeBefore?.isText;
    if (text) paper.erases(person, 1, ahead);
    else paper.does(person, ahead ? baseKeymap.Delete : baseKeymap.Backspace);
  }
  return paper;
}

function accepted({ state }: Paper, { is }: Suggester): string {
  return accept(state.tr, is).doc.children.map(shown).join(' / ');
}

test('erasing goes on over the border of a point that is to be joined', () => {
  const { bullet_list: list, list_item: item } = schema.nodes;
  const points = (...words: string[]) => {
    const paper = new Paper(...words);
    const items = paper.state.doc.children.map((node) => item.create(null, node));
    const doc = schema.node('doc', null, list.create(null, items));
    paper.state = EditorState.create({ doc });
    return paper;
  };
  const { ama, jean } = people();
  const ahead = keys(points('abc', 'def').at(6), ama, true, 4);
  assert.equal(ahead.text, 'bullet_list:list_item:abc{~ama-0 join} list_item:{-ama-0 de}f');
  assert.equal(accepted(ahead, ama), 'bullet_list:list_item:abcf');
  const back = keys(points('abc', 'def').at(10), jean, false, 4);
  assert.equal(back.text, 'bullet_list:list_item:a{-jean-1 bc}{~jean-0 join} list_item:def');
  assert.equal(accepted(back, jean), 'bullet_list:list_item:adef');
});

test('what is struck out stays so where a border of one’s own goes before it', () => {
  const { bullet_list: list, list_item: item } = schema.nodes;
  const { ama } = people();
  const paper = new Paper('abcdef', 'ghi');
  const points = list.create(null, item.create(null, paper.state.doc.content));
  paper.state = EditorState.create({ doc: schema.node('doc', null, points) });
  paper.at(6).does(ama, splitListItem(item));
  paper.at(4, 16).does(ama, (state, dispatch) => {
    dispatch?.(state.tr.deleteSelection());
    return true;
  });
  assert.equal(accepted(paper, ama), 'bullet_list:list_item:ahi');
});

test('formatting is applied, and said, and leaves nothing when it is taken back', () => {
  const { ama } = people();
  const paper = new Paper('abc').at(1, 3).does(ama, toggleMark(schema.marks.strong));
  assert.equal(paper.text, '{strong ~ama-0 mark ab}c');
  paper.does(ama, toggleMark(schema.marks.strong));
  assert.equal(paper.text, 'abc');
});

test('another kind of block is said to be one, with what it was', () => {
  const { ama } = people();
  const heading = (level: number) => setBlockType(schema.nodes.heading, { level });
  const paper = new Paper('abc').at(2).does(ama, heading(2)).does(ama, heading(3));
  assert.equal(paper.text, '{~ama-0 nodeType} heading:abc');
  assert.equal(reject(paper.state.tr, ama.is).doc.child(0).type.name, 'paragraph');
  paper.does(ama, setBlockType(schema.nodes.paragraph));
  assert.equal(paper.text, 'abc');
});

test('a heading becomes a paragraph and, rejected, one of its own level', () => {
  const { ama } = people();
  const paper = new Paper('abc').at(2);
  setBlockType(schema.nodes.heading, { level: 3 })(paper.state, (one) => {
    paper.state = paper.state.apply(one);
  });
  paper.does(ama, setBlockType(schema.nodes.paragraph));
  const [block] = reject(paper.state.tr, ama.is).doc.children;
  assert.deepEqual([block.type.name, block.attrs.level, block.marks.length], ['heading', 3, 0]);
});

test('what has no mark of its own is a block struck out and a copy put in', () => {
  const { ama } = people();
  const paper = new Paper('abc', 'def').at(2).does(ama, wrapIn(schema.nodes.blockquote));
  assert.equal(paper.text, '{-ama-0} abc / {+ama-0} blockquote:abc / def');
});

test('a table that takes the place of the only one in one’s quote is there once', () => {
  const { ama, jean } = people();
  const { blockquote, paragraph, table, table_cell: cell, table_row: row } = schema.nodes;
  const mine = paragraph.create(null, schema.text('mine'));
  const cells = table.create(null, row.create(null, cell.create(null, mine)));
  const own = schema.marks.insertion.create({ id: ama.begin() });
  const quote = blockquote.create(null, cells, [own]);
  const paper = new Paper('xy').at(2).types(jean, 'J');
  const doc = schema.node('doc', null, [quote, ...paper.state.doc.children]);
  paper.state = EditorState.create({ doc });
  paper.does(ama, (state, dispatch) => {
    dispatch?.(state.tr.delete(quote.nodeSize - 5, quote.nodeSize + 1));
    return true;
  });
  assert.equal(accept(paper.state.tr, ama.is).doc.textContent, 'minexJy');
});

test('undoing takes suggestions back', () => {
  const { ama } = people();
  const paper = new Paper('abc').at(2, 3).types(ama, 'x').does(ama, undo);
  assert.equal(paper.text, 'abc');
});

test('undoing what was accepted meanwhile is suggested', () => {
  const { ama } = people();
  const paper = new Paper('abc').at(2).types(ama, 'x');
  const accepted = accept(paper.state.tr, ama.is).setMeta('addToHistory', false);
  paper.state = paper.state.apply(accepted);
  paper.does(ama, undo);
  assert.equal(paper.text, 'a{-ama-1 x}bc');
});

test('one is accepted, another rejected, and a third stays', () => {
  const { ama, jean } = people();
  const paper = new Paper('abc').at(2).types(ama, 'x').at(5).types(ama, 'y').types(jean, 'J');
  const { tr } = paper.state;
  reject(
    accept(tr, (id) => id === 'ama-0'),
    (id) => id === 'ama-1',
  );
  assert.equal(tr.doc.child(0).children.map(shown).join(''), 'axbc{+jean-0 J}');
});

test('accepting leaves no empty list, and never an empty text', () => {
  const { ama } = people();
  const paper = new Paper('abc').at(1, 4).does(ama, (state, dispatch) => {
    dispatch?.(state.tr.delete(0, state.doc.content.size));
    return true;
  });
  const { doc } = accept(paper.state.tr, ama.is);
  doc.check();
  assert.equal(doc.textContent, '');
});

test('tells of each open suggestion once, with its words', () => {
  const { ama, jean } = people();
  const paper = new Paper('one two', 'three').at(5, 8).types(ama, 'four').at(1).types(jean, 'J');
  const told = openSuggestions(paper.state.doc).map(({ id, inserted, deleted }) => [
    id,
    inserted,
    deleted,
  ]);
  assert.deepEqual(told, [
    ['jean-0', 'J', ''],
    ['ama-0', 'four', 'two'],
  ]);
});
