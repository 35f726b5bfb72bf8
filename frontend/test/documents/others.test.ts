import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { Company } from '../../documents/statement-editor/company';
import { Announcer } from '../../documents/statement-editor/others/announcer';
import { Touched } from '../../documents/statement-editor/others/touched';
import { openSuggestions } from '../../documents/statement-editor/suggesting/inventory';
import { accept, reject } from '../../documents/statement-editor/suggesting/resolution';
import { suggested } from '../../documents/statement-editor/suggesting/suggest';
import { textsFrom } from '../../documents/statement-editor/texts';
import type { Author } from '../../documents/statement-editor/wire';
import { document, schema } from './fixtures';
import { Suggester } from './suggester';
import { VirtualClock } from './virtual-clock';

const AWA: Author = { person: 'awa', organisation: 'wome' };
const BO: Author = { person: 'bo', organisation: 'ipis' };

class Room {
  readonly clock = new VirtualClock();
  readonly company = new Company('me');
  readonly said: string[] = [];
  doc: Node;
  connected = true;
  readonly announcer: Announcer;

  constructor(...paragraphs: string[]) {
    this.doc = document(...paragraphs);
    this.company.learn({
      people: { awa: { name: 'Awa' }, bo: { name: 'Bo' } },
      organisations: {
        wome: { acronym: 'WOME', colour: '#123456' },
        ipis: { acronym: 'IPIS', colour: '#654321' },
      },
    });
    this.announcer = new Announcer({
      clock: this.clock,
      texts: textsFrom(null),
      company: this.company,
      text: () => this.doc,
      connected: () => this.connected,
      say: (sentences) => this.said.push(...sentences),
    });
  }

  write(author: Author | null, change: (tr: Transform) => unknown): void {
    const tr = new Transform(this.doc);
    change(tr);
    this.doc = tr.doc;
    this.announcer.steps(author, [...tr.docs, tr.doc], tr.steps);
  }

  caret(author: Author, client: string): void {
    this.company.take({
      type: 'presence',
      carets: [{ ...author, client, version: 0, anchor: 1, head: 1 }],
    });
    this.announcer.presence();
  }
}

test('says once, after the last letter, what somebody changed', async () => {
  const room = new Room('Communities near the mine have had no answer', 'b');
  for (const [at, letter] of [...'now '].entries()) {
    room.write(AWA, (tr) => tr.insert(1 + at, schema.text(letter)));
    await room.clock.pass(500);
  }
  assert.deepEqual(room.said, []);
  await room.clock.pass(3000);
  assert.deepEqual(room.said, [
    'Awa (WOME) changed the paragraph “now Communities near the mine have…”.',
  ]);
});

test('tells of whoever writes without a rest', async () => {
  const room = new Room('a');
  for (let letter = 0; letter < 25; letter++) {
    room.write(AWA, (tr) => tr.insert(1, schema.text('x')));
    await room.clock.pass(1000);
  }
  assert.equal(room.said.length, 1);
});

test('says nothing of what one does oneself', async () => {
  const room = new Room('a');
  room.write(null, (tr) => tr.insert(1, schema.text('x')));
  await room.clock.pass(60_000);
  assert.deepEqual(room.said, []);
});

test('gathers many changes of one person, and tells people apart', async () => {
  const room = new Room('one', 'two', 'three');
  room.write(AWA, (tr) => tr.insert(1, schema.text('x')));
  room.write(BO, (tr) => tr.insert(tr.doc.content.size - 1, schema.text('!')));
  room.write(AWA, (tr) => tr.insert(8, schema.text('y')));
  await room.clock.pass(3000);
  assert.deepEqual(room.said, [
    'Awa (WOME) changed 2 places.',
    'Bo (IPIS) changed the paragraph “three!”.',
  ]);
});

test('says who came and who left, but not who was there already', async () => {
  const room = new Room('a');
  room.caret(AWA, 'c1');
  await room.clock.pass(3000);
  assert.deepEqual(room.said, []);
  room.caret(BO, 'c2');
  await room.clock.pass(2000);
  // Where a caret is, is told again and again.
  room.caret(BO, 'c2');
  await room.clock.pass(1000);
  assert.deepEqual(room.said, ['Bo (IPIS) is here now.']);
  room.company.take({ type: 'left', client: 'c1' });
  room.announcer.presence();
  await room.clock.pass(3000);
  assert.deepEqual(room.said, ['Bo (IPIS) is here now.', 'Awa (WOME) has left.']);
});

test('nobody leaves because one’s own line is down', async () => {
  const room = new Room('a');
  room.caret(AWA, 'c1');
  await room.clock.pass(3000);
  room.connected = false;
  room.company.clear();
  room.announcer.presence();
  await room.clock.pass(3000);
  room.connected = true;
  room.caret(AWA, 'c1');
  await room.clock.pass(3000);
  assert.deepEqual(room.said, []);
});

/** A text in which Awa, and only she, suggests. */
class SuggestedRoom extends Room {
  private readonly awa = new Suggester('awa');

  suggest(change: (tr: Transaction) => Transaction): void {
    const state = EditorState.create({ doc: this.doc });
    const said = suggested(state, change(state.tr), this.awa)!;
    for (const { id } of openSuggestions(said.doc)) {
      this.company.learn({ suggestions: { [id]: { ...AWA, at: '2026-11-27T14:00:00Z' } } });
    }
    this.write(AWA, (tr) => said.steps.forEach((step) => tr.step(step)));
  }

  decide(author: Author | null, decision: typeof accept): void {
    this.write(author, (tr) => decision(tr, this.awa.is));
  }
}

test('tells of a suggestion once, with all that was written of it, and not of a change', async () => {
  const room = new SuggestedRoom('It is safe', 'b');
  for (const [at, letter] of [...'not '].entries()) {
    room.suggest((tr) => tr.insertText(letter, 7 + at));
    await room.clock.pass(500);
  }
  await room.clock.pass(3000);
  assert.deepEqual(room.said, ['Suggestion by Awa (WOME): Insert “not”.']);
});

test('gathers several suggestions, and tells words apart from them', async () => {
  const room = new SuggestedRoom('It is safe', 'to say');
  room.suggest((tr) => tr.insertText('not ', 7));
  room.suggest((tr) => tr.delete(16, 19));
  room.write(BO, (tr) => tr.insert(1, schema.text('x')));
  await room.clock.pass(3000);
  assert.deepEqual(room.said, [
    'Bo (IPIS) changed the paragraph “xIt is not safe”.',
    '2 suggestions by Awa (WOME).',
  ]);
});

for (const [decision, verb] of [
  [accept, 'accepted'],
  [reject, 'rejected'],
] as const) {
  test(`tells who ${verb} a suggestion`, async () => {
    const room = new SuggestedRoom('It is safe', 'b');
    room.suggest((tr) => tr.insertText('not ', 7));
    await room.clock.pass(3000);
    room.decide(BO, decision);
    await room.clock.pass(3000);
    assert.deepEqual(room.said.slice(1), [`Bo (IPIS) ${verb} a suggestion: Insert “not”.`]);
  });
}

test('says that somebody withdrew what was told of, and nothing of what came and went', async () => {
  const room = new SuggestedRoom('It is safe', 'b');
  room.suggest((tr) => tr.insertText('not ', 7));
  await room.clock.pass(3000);
  room.decide(AWA, reject);
  await room.clock.pass(3000);
  assert.deepEqual(room.said.slice(1), ['Awa (WOME) withdrew a suggestion: Insert “not”.']);
  room.suggest((tr) => tr.insertText('so ', 7));
  room.decide(AWA, reject);
  await room.clock.pass(3000);
  assert.equal(room.said.length, 2);
});

test('tells of words that go with a suggestion in them, too', async () => {
  const room = new SuggestedRoom('It is safe', 'b');
  room.suggest((tr) => tr.insertText('not ', 7));
  await room.clock.pass(3000);
  room.write(BO, (tr) => tr.delete(0, 16));
  await room.clock.pass(3000);
  assert.deepEqual(room.said.slice(1), [
    'Bo (IPIS) removed the paragraph “It is not safe”.',
    'Bo (IPIS) rejected a suggestion: Insert “not”.',
  ]);
});

test('says nothing of suggestions on which one decides oneself', async () => {
  const room = new SuggestedRoom('It is safe', 'b');
  room.suggest((tr) => tr.insertText('not ', 7));
  room.decide(null, accept);
  await room.clock.pass(3000);
  assert.deepEqual(room.said, []);
});

test('tells of comments with the rest, gathered by whoever wrote them', async () => {
  const room = new Room('a');
  room.announcer.commented(['Awa (WOME)']);
  await room.clock.pass(1000);
  room.write(BO, (tr) => tr.insert(1, schema.text('x')));
  room.announcer.commented(['Bo (IPIS)', 'Awa (WOME)']);
  await room.clock.pass(3000);
  assert.deepEqual(room.said, [
    'Bo (IPIS) changed the paragraph “xa”.',
    '2 comments by Awa (WOME).',
    'Comment by Bo (IPIS).',
  ]);
});

test('says nothing of places in a text that is there no more', async () => {
  const room = new Room('one', 'two');
  room.write(AWA, (tr) => tr.insert(7, schema.text('x')));
  room.doc = document('another');
  room.announcer.forget();
  await room.clock.pass(3000);
  assert.deepEqual(room.said, []);
});

function touched(doc: Node, change: (tr: Transform) => unknown) {
  const tr = new Transform(doc);
  change(tr);
  const places = new Touched();
  tr.steps.forEach((step, index) =>
    places.note(tr.docs[index], tr.docs[index + 1] ?? tr.doc, step),
  );
  return places.changes(tr.doc);
}

test('knows kinds of blocks, and what is added or removed', () => {
  const { nodes } = schema;
  const doc = document('one', 'two');
  assert.deepEqual(
    touched(doc, (tr) => tr.delete(0, 5)),
    [{ act: 'removed', kind: 'paragraph', words: 'one' }],
  );
  const heading = nodes.heading.create({ level: 2 }, schema.text('What we ask'));
  assert.deepEqual(
    touched(doc, (tr) => tr.insert(5, heading)),
    [{ act: 'added', kind: 'heading', words: 'What we ask' }],
  );
  assert.deepEqual(
    touched(doc, (tr) => tr.addMark(6, 8, schema.marks.strong.create())),
    [{ act: 'changed', kind: 'paragraph', words: 'two' }],
  );
  const list = nodes.bullet_list.create(null, nodes.list_item.create(null, doc.child(0)));
  assert.deepEqual(
    touched(nodes.doc.create(null, list), (tr) => tr.insert(3, schema.text('x'))),
    [{ act: 'changed', kind: 'point', words: 'xone' }],
  );
});
