import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { SavingState } from '../../documents/statement-editor/saving';
import type { SessionListener } from '../../documents/statement-editor/session-listener';
import { accept, reject } from '../../documents/statement-editor/suggesting/resolution';
import { DECISION } from '../../documents/statement-editor/unconfirmed';
import { CloseCode } from '../../documents/statement-editor/wire';
import { Authority, Refusal } from './authority';
import { Drafter } from './drafter';
import { document, schema } from './fixtures';
import { Network } from './network';
import { Random } from './random';
import { VirtualClock } from './virtual-clock';

const author = { person: 'p', organisation: 'o' };

function insertText(text: string, at: number) {
  return { stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text }] } };
}

async function setting(...paragraphs: string[]) {
  const network = new Network(
    new VirtualClock(),
    new Random(7),
    new Authority(document(...paragraphs)),
    40,
  );
  const states: SavingState[] = [];
  const ama = new Drafter(network, 'ama', { saving: (state) => states.push(state) });
  const jean = new Drafter(network, 'jean');
  await network.clock.pass(500);
  return { network, clock: network.clock, authority: network.authority, ama, jean, states };
}

test('says saved only after the server has answered', async () => {
  const { clock, ama, states } = await setting('abc');
  assert.deepEqual(states, ['opening', 'saved']);
  ama.type('x', 1);
  assert.equal(states.at(-1), 'saving');
  await clock.pass(200);
  assert.equal(states.at(-1), 'saved');
});

test('says not saved after five seconds without a frame', async () => {
  const { network, clock, ama, states } = await setting('abc');
  await clock.pass(2000);
  network.mute = true;
  await clock.pass(4000);
  assert.equal(states.at(-1), 'saved');
  await clock.pass(2600);
  assert.equal(states.at(-1), 'offline');
  network.mute = false;
  await clock.pass(8000);
  assert.equal(states.at(-1), 'saved');
  assert.equal(ama.session.unsent.length, 0);
});

test('sends steps after a long sleep, never a whole document', async () => {
  const { network, clock, authority, ama } = await setting('abc');
  network.breakAll(1006);
  network.up = false;
  ama.type('phone ', 1);
  authority.accept('desk', 1, 0, [insertText(' desk', 4)]);
  await clock.pass(3_600_000);
  network.up = true;
  await clock.pass(40_000);
  assert.equal(authority.doc.textContent, 'phone abc desk');
  assert.equal(ama.text, 'phone abc desk');
  for (const frame of network.frames) {
    assert.ok(!('doc' in frame));
    if (frame.type === 'steps') assert.doesNotMatch(JSON.stringify(frame.steps), /abc/);
  }
});

test('undoes only what this person did', async () => {
  const { clock, ama, jean } = await setting('abc');
  ama.type('AMA ', 1);
  await clock.pass(300);
  jean.type('JEAN ', 1);
  await clock.pass(300);
  undo(ama.state, (transaction) => ama.session.dispatch(transaction));
  await clock.pass(300);
  assert.equal(jean.text, 'JEAN abc');
  redo(ama.state, (transaction) => ama.session.dispatch(transaction));
  await clock.pass(300);
  assert.equal(jean.text, 'JEAN AMA abc');
  undo(jean.state, (transaction) => jean.session.dispatch(transaction));
  await clock.pass(300);
  assert.equal(ama.text, 'AMA abc');
});

test('has one batch on its way at a time, numbered without gaps', async () => {
  const { network, clock, ama } = await setting('abc');
  for (let index = 0; index < 30; index++) {
    ama.type('x', 1);
    await clock.pass(9);
  }
  await clock.pass(3000);
  const seqs = network.frames.flatMap((frame) => (frame.type === 'steps' ? [frame.seq] : []));
  assert.deepEqual(
    seqs,
    seqs.map((_seq, index) => index + 1),
  );
  assert.equal(ama.text, `${'x'.repeat(30)}abc`);
});

test('stays under twenty frames a second', async () => {
  const { network, clock, ama } = await setting('abc');
  const before = network.frames.length;
  for (let index = 0; index < 500; index++) {
    ama.type('x', 1);
    await clock.pass(20);
  }
  assert.ok(network.frames.length - before <= 10 * 20 + 15, `${network.frames.length} frames`);
});

/** A text with a suggestion that can be accepted: it inserts, and may take something out. */
function suggestion(deleted = 'old') {
  const [deletion, insertion] = [schema.marks.deletion, schema.marks.insertion].map((type) =>
    type.create({ id: '00000000-0000-4000-8000-0000000000aa' }),
  );
  const words = [
    schema.text('abc '),
    ...(deleted ? [schema.text(deleted, [deletion])] : []),
    schema.text('new', [insertion]),
  ];
  return schema.node('doc', null, [schema.node('paragraph', null, words)]);
}

function accepting({ tr }: EditorState): Transaction {
  return accept(tr, () => true).setMeta(DECISION, true);
}

async function deciders(doc = suggestion(), listener: SessionListener = {}) {
  const network = new Network(new VirtualClock(), new Random(7), new Authority(doc), 40);
  const [ama, jean] = ['ama', 'jean'].map((name) => new Drafter(network, name, listener));
  await network.clock.pass(500);
  const leave = async () => {
    network.up = false;
    [...network.lines].find(({ client }) => client === 'ama')!.break(1006);
    await network.clock.pass(50);
  };
  return { network, clock: network.clock, authority: network.authority, ama, jean, leave };
}

test('sends a decision by itself, also after a reload', async () => {
  const { network, clock, authority, ama, leave } = await deciders();
  await leave();
  ama.type('one ', 1);
  ama.type('two ', 5);
  ama.act(accepting);
  ama.type(' three', ama.state.doc.content.size - 1);
  await clock.pass(1000);
  ama.reload();
  network.up = true;
  await clock.pass(20_000);
  assert.equal(authority.doc.textContent, 'one two abc new three');
  assert.deepEqual(
    authority.batches.map(({ steps }) => steps.map(({ stepType }) => stepType)),
    [['replace', 'replace'], ['removeMark', 'replace'], ['replace']],
  );
});

test('words go in where another has decided the same meanwhile', async () => {
  const { network, clock, authority, ama, jean, leave } = await deciders();
  await leave();
  ama.type('one ', 1);
  ama.act(accepting);
  ama.type('two ', 5);
  jean.act(accepting);
  await clock.pass(1000);
  network.up = true;
  await clock.pass(20_000);
  assert.equal(ama.session.review, null);
  assert.deepEqual(ama.session.kept, []);
  assert.equal(authority.doc.textContent, 'one two abc new');
});

test('says where nothing is left of a decision that another took otherwise before', async () => {
  const told: [string, boolean][] = [];
  const { network, clock, authority, ama, jean, leave } = await deciders(suggestion(''), {
    overruled: (_who, those) => {
      for (const { one, accepted } of those) told.push([one.inserted, accepted]);
    },
  });
  await leave();
  ama.act(accepting);
  jean.act(({ tr }) => reject(tr, () => true).setMeta(DECISION, true));
  await clock.pass(1000);
  network.up = true;
  await clock.pass(20_000);
  assert.equal(authority.doc.textContent, 'abc ');
  assert.equal(ama.session.review, null);
  assert.deepEqual(told, [['new', false]]);
});

test('only the decision is given up where the server refuses it', async () => {
  const { network, clock, authority, ama, leave } = await deciders();
  await leave();
  ama.type('one ', 1);
  ama.act(accepting);
  ama.type('two ', 5);
  network.up = true;
  const take = authority.accept.bind(authority);
  authority.accept = (client, seq, version, steps) => {
    if (JSON.stringify(steps).includes('removeMark')) throw new Refusal('conflict');
    return take(client, seq, version, steps);
  };
  await clock.pass(20_000);
  assert.equal(authority.doc.textContent, 'one two abc oldnew');
  assert.ok(ama.state.doc.eq(authority.doc));
  assert.deepEqual(ama.session.kept, []);
});

test('splits what is too much for one frame', async () => {
  const { network, clock, ama, authority } = await setting('abc');
  ama.act((state) => {
    const { tr } = state;
    for (let index = 0; index < 30; index++) tr.insertText('é'.repeat(40_000), 1);
    return tr;
  });
  await clock.pass(3000);
  const sizes = network.frames.map((frame) => Buffer.byteLength(JSON.stringify(frame)));
  assert.ok(Math.max(...sizes) <= 1024 * 1024);
  assert.equal(authority.doc.textContent.length, 30 * 40_000 + 3);
  assert.equal(network.frames.filter(({ type }) => type === 'steps').length, 3);
});

for (const reason of ['schema', 'malformed'] as const) {
  test(`keeps the words of a batch refused as ${reason} and goes on with the rest`, async () => {
    const { network, clock, ama, jean } = await setting('abc', 'def');
    let refusals = 0;
    network.refuse = (client) => (client === 'ama' && refusals++ === 0 ? reason : null);
    ama.type('lost ', 1);
    await clock.pass(5);
    jean.type('there ', 6);
    await clock.pass(400);
    assert.deepEqual(ama.session.kept, ['lost ']);
    ama.type('kept ', 1);
    await clock.pass(400);
    assert.equal(ama.text, 'kept abc\nthere def');
    assert.equal(jean.text, ama.text);
    undo(ama.state, (transaction) => ama.session.dispatch(transaction));
    await clock.pass(400);
    assert.equal(jean.text, 'abc\nthere def');
  });
}

test('rebases what was typed after a refused batch', async () => {
  const { network, clock, ama, jean } = await setting('abc');
  let refusals = 0;
  network.refuse = (client) => (client === 'ama' && refusals++ === 0 ? 'schema' : null);
  ama.type('lost ', 1);
  await clock.pass(6);
  ama.type('after', 9);
  await clock.pass(600);
  assert.deepEqual(ama.session.kept, ['lost ']);
  assert.equal(ama.text, 'abcafter');
  assert.equal(jean.text, 'abcafter');
});

for (const reason of ['behind', 'conflict'] as const) {
  test(`catches up and sends again what was refused as ${reason}`, async () => {
    const { network, clock, ama, authority } = await setting('abc');
    let refusals = 0;
    network.refuse = (client) => (client === 'ama' && refusals++ === 0 ? reason : null);
    ama.type('again ', 1);
    await clock.pass(1500);
    assert.equal(authority.doc.textContent, 'again abc');
    assert.deepEqual(ama.session.kept, []);
  });
}

test('takes several steps of a refused batch out of the text', async () => {
  const { network, clock, ama, jean } = await setting('abc');
  let refusals = 0;
  network.refuse = (client) => (client === 'ama' && refusals++ === 0 ? 'schema' : null);
  ama.act(({ tr, schema: { marks } }) =>
    tr.insertText('one', 1).delete(4, 5).split(3).addMark(1, 3, marks.em.create()),
  );
  jean.type('JEAN', 3);
  await clock.pass(600);
  assert.equal(ama.text, 'abJEANc');
  assert.ok(ama.state.doc.eq(jean.state.doc));
  assert.deepEqual(ama.session.kept, ['on\ne']);
});

test('takes a batch of its own client with another number for somebody else’s', async () => {
  const { clock, ama, network } = await setting('abc');
  network.refuse = () => 'schema';
  ama.type('x', 1);
  await clock.pass(1);
  const steps = [insertText('early ', 1)];
  ama.hears({
    type: 'steps',
    batches: [{ ordinal: 1, version: 0, client: 'ama', seq: 7, author, steps }],
  });
  assert.equal(ama.text, 'early xabc');
  assert.equal(ama.session.unsent.length, 1);
});

test('does not take in a batch twice, not even an empty one', async () => {
  const { clock, ama } = await setting('abc');
  const empty = { ordinal: 1, version: 0, client: 'x', seq: 1, author, steps: [] };
  const full = { ordinal: 2, version: 0, client: 'x', seq: 2, author, steps: [insertText('x', 1)] };
  for (const batches of [[empty], [empty, full], [full]]) {
    ama.hears({ type: 'steps', batches });
  }
  await clock.pass(1);
  assert.equal(ama.text, 'xabc');
  assert.equal(ama.session.ordinal, 2);
  assert.equal(ama.replaced, 1);
});

test('starts afresh on a gap and offers the unsent words', async () => {
  const { network, clock, ama, authority } = await setting('abc');
  network.refuse = () => 'schema';
  ama.type('unsent words', 1);
  ama.hears({
    type: 'steps',
    batches: [{ ordinal: 9, version: 30, client: 'x', seq: 1, author, steps: [] }],
  });
  await clock.pass(1500);
  assert.deepEqual(ama.session.kept, ['unsent words']);
  assert.ok(ama.state.doc.eq(authority.doc));
});

test('starts afresh when the copy is not the server’s', async () => {
  const { clock, ama, authority } = await setting('abc');
  const { draft } = ama.session as unknown as { draft: { replica: { confirmed: Node } } };
  draft.replica.confirmed = document('something else');
  ama.hears({ type: 'beat', version: authority.version, hash: authority.hash() });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await clock.pass(1500);
  assert.ok(ama.session.confirmed?.eq(authority.doc));
});

test('takes the text away and keeps the unsent words when access is withdrawn', async () => {
  const { network, clock, ama } = await setting('abc');
  network.refuse = () => 'schema';
  ama.type('mine', 1);
  network.breakAll(CloseCode.noAccess);
  await clock.pass(10);
  assert.equal(ama.session.state, null);
  assert.deepEqual(ama.session.kept, ['mine']);
  await clock.pass(60_000);
  assert.equal(network.lines.size, 0);
});

test('shows the others where they are, also while both write', async () => {
  const { clock, ama, jean } = await setting('abcdef');
  jean.type('J', 4);
  await clock.pass(400);
  ama.type('AA', 1);
  await clock.pass(400);
  const [caret] = ama.session.placedCarets();
  assert.equal(caret, undefined, 'the test server passes no carets on');
  ama.hears({
    type: 'presence',
    carets: [{ client: 'jean', ...author, version: 1, anchor: 5, head: 5 }],
  });
  assert.equal(ama.session.placedCarets()[0].head, 7);
  ama.type('B', 1);
  assert.equal(ama.session.placedCarets()[0].head, 8);
  jean.type('J', 7);
  await clock.pass(400);
  assert.equal(ama.text, 'BAAabcJJdef');
  assert.equal(ama.session.placedCarets()[0].head, 9);
  ama.hears({ type: 'left', client: 'jean' });
  assert.deepEqual(ama.session.placedCarets(), []);
});

test('offers the words whose place somebody else took away meanwhile', async () => {
  const { network, clock, ama, jean, states } = await setting('first', 'second', 'third');
  network.up = false;
  [...network.lines][0].break(1006);
  await clock.pass(20);
  ama.type('an hour of work ', 8);
  jean.act(({ tr }) => tr.delete(7, 15));
  await clock.pass(200);
  network.up = true;
  await clock.pass(8000);
  assert.equal(ama.text, 'first\nthird');
  assert.deepEqual(ama.session.kept, ['an hour of work ']);
  assert.equal(states.at(-1), 'refused');
});

test('asks for nothing over a letter written where somebody deletes at that moment', async () => {
  const { clock, ama, jean } = await setting('first', 'second', 'third');
  jean.act(({ tr }) => tr.delete(7, 15));
  ama.type('s', 8);
  await clock.pass(2000);
  assert.equal(ama.text, 'first\nthird');
  assert.deepEqual(ama.session.kept, []);
});

for (const words of ['no', '7', '15 000', '😀']) {
  test(`keeps “${words}” written where somebody deletes at that moment`, async () => {
    const { clock, ama, jean } = await setting('first', 'second', 'third');
    jean.act(({ tr }) => tr.delete(7, 15));
    ama.type(words, 8);
    await clock.pass(2000);
    assert.equal(ama.text, 'first\nthird');
    assert.deepEqual(ama.session.kept, [words]);
  });
}

test('lets others wait while a word is composed, and loses nothing of theirs', async () => {
  const { clock, ama, jean, states } = await setting('abc');
  ama.session.hold();
  ama.type('x', 1);
  jean.type('JEAN ', 4);
  await clock.pass(2000);
  assert.equal(ama.text, 'xabc');
  ama.session.release();
  assert.equal(ama.text, 'xabcJEAN ');
  await clock.pass(500);
  assert.equal(jean.text, ama.text);
  assert.equal(states.at(-1), 'saved');
});

test('says saved while a word is composed and nobody else writes', async () => {
  const { clock, ama, states } = await setting('abc');
  ama.session.hold();
  ama.type('x', 1);
  await clock.pass(500);
  assert.equal(states.at(-1), 'saved');
});

test('a word that has long been composed is to be finished, but only once others wait', async () => {
  const { clock, ama, jean } = await setting('abc');
  let asked = 0;
  ama.session.listener.finish = () => asked++;
  ama.session.hold();
  await clock.pass(10_000);
  assert.equal(asked, 0);
  jean.type('JEAN ', 4);
  await clock.pass(300);
  assert.deepEqual([asked, ama.text], [1, 'abc']);
  ama.type('x', 1);
  ama.session.release();
  assert.equal(ama.text, 'xabcJEAN ');
});

test('waits little longer than three seconds for a word that is never finished', async () => {
  const { clock, ama, jean } = await setting('abc');
  ama.session.hold();
  jean.type('JEAN ', 4);
  await clock.pass(4000);
  assert.equal(ama.text, 'abcJEAN ');
});

test('asks the page for what it has not told before anything comes in', async () => {
  const { clock, ama, jean } = await setting('abc');
  const told: string[] = [];
  ama.session.listener.settle = () => {
    if (told.length === 0) ama.type('caret moved, ', 1);
    told.push(ama.text);
  };
  jean.type('JEAN ', 4);
  await clock.pass(500);
  assert.equal(told[0], 'caret moved, abc');
  assert.equal(ama.text, 'caret moved, abcJEAN ');
});

test('calls no server slow for a batch that follows on one it refused long ago', async () => {
  const { network, clock, ama, states } = await setting('abc');
  let refusals = 0;
  network.refuse = (client) => (client === 'ama' && refusals++ === 0 ? 'schema' : null);
  ama.type('lost ', 1);
  await clock.pass(500);
  ama.session.dismissKept();
  await clock.pass(10_000);
  ama.type('kept ', 1);
  await clock.pass(500);
  assert.equal(states.at(-1), 'saved');
  assert.ok(!states.includes('late'), states.join());
});

test('whoever has only opened the text is here, and has no caret in it', async () => {
  const { ama } = await setting('abc');
  const hears = (anchor: number, head: number) =>
    ama.hears({
      type: 'presence',
      carets: [{ client: 'jean', ...author, version: 0, anchor, head }],
    });
  hears(0, 0);
  assert.deepEqual(ama.session.placedCarets(), []);
  assert.equal(ama.session.company.present().size, 1);
  hears(0, 5);
  assert.equal(ama.session.placedCarets().length, 1);
});
