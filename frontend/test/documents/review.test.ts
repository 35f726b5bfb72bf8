import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOf } from '../../documents/statement-editor/own-places';
import { saidOf, titleOf } from '../../documents/statement-editor/review-words';
import type { SavingState } from '../../documents/statement-editor/saving';
import { Transform } from 'prosemirror-transform';
import { closeHistory, undo } from 'prosemirror-history';
import { accept, reject } from '../../documents/statement-editor/suggesting/resolution';
import { DECISION } from '../../documents/statement-editor/unconfirmed';
import { textsFrom } from '../../documents/statement-editor/texts';
import { Authority } from './authority';
import { Drafter } from './drafter';
import { document, schema } from './fixtures';
import { Network } from './network';
import { Random } from './random';
import { VirtualClock } from './virtual-clock';

const MANY = 250;
const REPLACEMENT = '00000000-0000-4000-8000-0000000000aa';

/** Ama writes without a line while Jean makes so many steps; then she comes back. */
async function absence(steps: number, write = (ama: Drafter) => ama.type('mine ', 1)) {
  const network = new Network(
    new VirtualClock(),
    new Random(11),
    new Authority(document('abc', 'def')),
    20,
  );
  const { clock, authority } = network;
  const states: SavingState[] = [];
  const ama = new Drafter(network, 'ama', { saving: (state) => states.push(state) });
  const jean = new Drafter(network, 'jean');
  await clock.pass(500);
  network.up = false;
  [...network.lines][0].break(1006);
  await clock.pass(20);
  write(ama);
  jean.act(({ tr }) => {
    for (let index = 0; index < steps; index++) tr.insertText('j', 6);
    return tr;
  });
  await clock.pass(2000);
  assert.equal(authority.version, steps);
  network.up = true;
  const sent = () => network.frames.filter((frame) => frame.type === 'steps').length;
  const before = sent();
  return { network, clock, authority, ama, jean, states, sentSince: () => sent() - before };
}

function occurrences(word: string, doc: { textContent: string }): number {
  return doc.textContent.split(word).length - 1;
}

test('asks first where the text moved on by more than 200 steps', async () => {
  const { clock, authority, ama, states, sentSince } = await absence(MANY);
  await clock.pass(20_000);
  assert.deepEqual(ama.session.review, { steps: MANY, by: ['Jean (ZELA)'] });
  assert.equal(states.at(-1), 'review');
  assert.equal(sentSince(), 0);
  assert.equal(occurrences('mine', authority.doc), 0);
  assert.match(ama.text, /^mine abc/);
  ama.session.decide('in');
  await clock.pass(2000);
  assert.equal(occurrences('mine', authority.doc), 1);
  assert.equal(ama.session.review, null);
  assert.equal(states.at(-1), 'saved');
});

test('keeps its line while it asks, though a batch was on its way when the last one broke', async () => {
  const authority = new Authority(document('abc', 'def'));
  const network = new Network(new VirtualClock(), new Random(11), authority, 20);
  const { clock } = network;
  const ama = new Drafter(network, 'ama');
  const jean = new Drafter(network, 'jean');
  await clock.pass(500);
  ama.type('mine ', 1);
  await clock.pass(5);
  network.up = false;
  [...network.lines].find(({ client }) => client === 'ama')!.break(1006);
  jean.act(({ tr }) => {
    for (let index = 0; index < MANY; index++) tr.insertText('j', 6);
    return tr;
  });
  await clock.pass(2000);
  network.up = true;
  await clock.pass(9000);
  assert.deepEqual(ama.session.review, { steps: MANY, by: ['Jean (ZELA)'] });
  const opened = () => network.frames.filter(({ type }) => type === 'open').length;
  const before = opened();
  await clock.pass(60_000);
  assert.equal(opened(), before);
});

test('asks nothing where it moved on by 200 steps', async () => {
  const { clock, authority, ama } = await absence(200);
  await clock.pass(9000);
  assert.equal(ama.session.review, null);
  assert.equal(occurrences('mine', authority.doc), 1);
});

test('asks nothing of whoever wrote nothing', async () => {
  const { clock, ama, states } = await absence(MANY, () => undefined);
  await clock.pass(9000);
  assert.equal(ama.session.review, null);
  assert.equal(states.at(-1), 'saved');
});

test('keeps the words apart where the person wants that', async () => {
  const { clock, authority, ama, states, sentSince } = await absence(MANY);
  await clock.pass(9000);
  ama.session.decide('apart');
  await clock.pass(2000);
  assert.deepEqual(ama.session.kept, ['mine ']);
  assert.equal(sentSince(), 0);
  assert.ok(ama.state.doc.eq(authority.doc));
  ama.session.dismissKept();
  ama.type('later ', 1);
  await clock.pass(2000);
  assert.equal(occurrences('later', authority.doc), 1);
  assert.equal(states.at(-1), 'saved');
});

test('enters the words as suggestions where the person wants that', async () => {
  const { clock, authority, ama, states } = await absence(MANY);
  await clock.pass(9000);
  ama.session.decide('suggestions');
  await clock.pass(8);
  ama.reload();
  await clock.pass(9000);
  assert.equal(occurrences('mine', authority.doc), 1);
  const marks: string[] = [];
  authority.doc.descendants((node) => {
    if (node.text?.includes('mine')) marks.push(...node.marks.map(({ type }) => type.name));
  });
  assert.deepEqual(marks, ['insertion']);
  assert.equal(states.at(-1), 'saved');
  assert.deepEqual(ama.session.kept, []);
});

test('asks again after a reload, and puts the words in once', async () => {
  const { clock, authority, ama, sentSince } = await absence(MANY);
  for (const moment of [0, 3000, 3000, 60]) {
    await clock.pass(moment);
    ama.reload();
  }
  await clock.pass(9000);
  assert.equal(ama.session.review?.steps, MANY);
  assert.equal(sentSince(), 0);
  ama.session.decide('in');
  await clock.pass(8);
  ama.reload();
  await clock.pass(9000);
  assert.equal(occurrences('mine', authority.doc), 1);
  assert.equal(ama.session.review, null);
});

test('asks although the line breaks again, and counts what was missed then', async () => {
  const { network, clock, authority, ama, jean } = await absence(MANY);
  await clock.pass(9000);
  network.up = false;
  network.breakAll(1006);
  network.up = true;
  jean.type('more', 1);
  await clock.pass(9000);
  assert.equal(ama.session.review?.steps, MANY + 1);
  ama.session.decide('in');
  await clock.pass(2000);
  assert.equal(occurrences('mine', authority.doc), 1);
});

test('what is written during the review goes with the rest', async () => {
  const { clock, authority, ama, jean, sentSince } = await absence(MANY);
  await clock.pass(9000);
  ama.type('and ', 1);
  jean.type('he ', 1);
  await clock.pass(3000);
  assert.equal(sentSince(), 1, 'his alone');
  ama.session.decide('in');
  await clock.pass(2000);
  assert.equal(occurrences('and mine', authority.doc), 1);
  assert.ok(ama.state.doc.eq(authority.doc));
});

test('does not ask about steps that had arrived before the line broke', async () => {
  const { network, clock, ama, jean, authority } = await absence(0, () => undefined);
  await clock.pass(9000);
  ama.type('mine ', 1);
  await clock.pass(45);
  [...network.lines].forEach((line) => line.client === 'ama' && line.break(1006));
  network.up = false;
  await clock.pass(20);
  assert.equal(occurrences('mine', authority.doc), 1);
  jean.act(({ tr }) => {
    for (let index = 0; index < MANY; index++) tr.insertText('j', 6);
    return tr;
  });
  await clock.pass(1000);
  network.up = true;
  await clock.pass(9000);
  assert.equal(ama.session.review, null);
  assert.equal(occurrences('mine', authority.doc), 1);
});

test('keeps the words and asks nothing where the text cannot be written any more', async () => {
  const { network, clock, ama } = await absence(MANY);
  network.mode = 'read';
  network.refuse = () => 'locked';
  await clock.pass(9000);
  assert.equal(ama.session.review, null);
  assert.deepEqual(ama.session.waiting, ['mine ']);
});

test('asks nothing more once others have taken the place of the words away', async () => {
  const { clock, ama, jean } = await absence(MANY, (one) => one.type('No', 7));
  await clock.pass(9000);
  jean.act(({ tr, doc }) => tr.delete(5, doc.content.size));
  await clock.pass(3000);
  assert.equal(ama.session.review, null);
  assert.deepEqual(ama.session.kept, ['No']);
});

test('keeps even a short word whose place was taken away meanwhile', async () => {
  const { network, clock, ama, jean } = await absence(0, (one) => one.type('No', 7));
  network.up = false;
  jean.act(({ tr, doc }) => tr.delete(5, doc.content.size));
  await clock.pass(500);
  network.up = true;
  await clock.pass(9000);
  assert.deepEqual(ama.session.kept, ['No']);
});

type Words = ['old' | 'new', string][];

const BOTH: Words = [
  ['old', 'old'],
  ['new', 'new'],
];

/** Ama rejects a suggestion while Jean accepts it; both are on the line where `apart` is 0. */
async function twoDecisions(
  apart: number,
  suggestion: Words,
  states: SavingState[] = [],
  before: (ama: Drafter, kofi: Drafter) => void = () => undefined,
) {
  const { marks } = schema;
  const [insertion, deletion] = [marks.insertion, marks.deletion].map((type) =>
    type.create({ id: REPLACEMENT }),
  );
  const words = schema.node('paragraph', null, [
    schema.text('They are '),
    ...suggestion.map(([kind, text]) => schema.text(text, [kind === 'old' ? deletion : insertion])),
    schema.text('.'),
  ]);
  const authority = new Authority(schema.node('doc', null, [words]));
  const network = new Network(new VirtualClock(), new Random(11), authority, 20);
  const { clock } = network;
  const saving = (state: SavingState) => states.push(state);
  const [ama, jean, kofi] = ['ama', 'jean', 'kofi'].map((name) => {
    return new Drafter(network, name, { saving });
  });
  const chosen = (id: string) => id === REPLACEMENT;
  await clock.pass(500);
  if (apart) {
    network.up = false;
    [...network.lines].find(({ client }) => client === 'ama')!.break(1006);
    await clock.pass(20);
  }
  jean.act(({ tr }) => accept(tr, chosen).setMeta(DECISION, true));
  before(ama, kofi);
  ama.act(({ tr }) => closeHistory(reject(tr, chosen)).setMeta(DECISION, true));
  await clock.pass(apart);
  network.up = true;
  await clock.pass(20_000);
  return { clock, authority, ama, jean };
}

for (const apart of [0, 2000]) {
  test(`loses no wording where two decide otherwise, ${apart} ms apart`, async () => {
    const { clock, authority, ama, jean } = await twoDecisions(apart, BOTH);
    const first = authority.doc.textContent;
    assert.match(first, /^They are (old|new)\.$/);
    const asked = [ama, jean].filter(({ session }) => session.review?.otherwise);
    assert.equal(asked.length, 1);
    asked[0].session.decide('apart');
    await clock.pass(2000);
    assert.deepEqual([ama.text, jean.text], [first, first]);
    assert.equal(asked[0].session.review, null);
  });
}

test('asks whoever rejects an insertion that another has accepted meanwhile', async () => {
  const { clock, authority, ama, jean } = await twoDecisions(2000, [['new', 'new']]);
  assert.equal(authority.doc.textContent, 'They are new.');
  assert.equal(ama.session.review?.otherwise, true);
  ama.session.decide('apart');
  await clock.pass(2000);
  assert.deepEqual([ama.text, jean.text], ['They are new.', 'They are new.']);
});

test('sends what it held back while it was being written down', async () => {
  let written = (): void => undefined;
  const disk = new Promise<void>((resolve) => (written = resolve));
  const { clock, ama, jean } = await twoDecisions(0, BOTH, [], (one) => {
    const { store } = one;
    const save = store.save.bind(store);
    store.save = (work, copy) => disk.then(() => save(work, copy));
  });
  assert.equal(ama.session.review?.otherwise, true);
  written();
  await clock.pass(2000);
  ama.session.decide('in');
  await clock.pass(5000);
  assert.equal(ama.session.unsent.length, 0);
  assert.equal(ama.text, jean.text);
});

function takeBack({ session, state }: Drafter): void {
  undo(state, (transaction) => session.dispatch(transaction));
}

test('asks nothing more once both have taken back what they decided', async () => {
  for (const order of [0, 1]) {
    const states: SavingState[] = [];
    const { clock, authority, ama, jean } = await twoDecisions(2000, BOTH, states);
    const both = order ? [ama, jean] : [jean, ama];
    for (const one of both) {
      takeBack(one);
      await clock.pass(2000);
    }
    assert.equal(ama.session.review, null);
    assert.deepEqual([ama.session.unsent.length, ama.session.kept], [0, []]);
    assert.ok(ama.state.doc.eq(authority.doc) && jean.state.doc.eq(authority.doc));
    assert.equal(states.at(-1), 'saved');
    ama.type('on ', 1);
    await clock.pass(2000);
    assert.equal(occurrences('on They', authority.doc), 1);
  }
});

test('keeps none of the words that a decision taken back has brought again', async () => {
  const { clock, ama, jean } = await twoDecisions(2000, BOTH, [], (one) => one.type('mine ', 1));
  takeBack(ama);
  await clock.pass(2000);
  ama.session.decide('apart');
  await clock.pass(2000);
  assert.deepEqual(ama.session.kept, ['mine ']);
  assert.equal(ama.text, jean.text);
});

test('names only who decided otherwise, of all who wrote meanwhile', async () => {
  const { ama } = await twoDecisions(2000, BOTH, [], (_, kofi) => kofi.type('All say: ', 1));
  assert.deepEqual(ama.session.review?.by.toSorted(), ['Jean (ZELA)', 'Kofi (ZELA)']);
  assert.deepEqual(ama.session.review?.deciders, ['Jean (ZELA)']);
  assert.equal(
    titleOf(ama.session.review, false, textsFrom(null)),
    'Meanwhile somebody decided otherwise on the same suggestion: Jean (ZELA).',
  );
});

test('names at most four of those who wrote meanwhile', () => {
  const title = (by: string[]) => titleOf({ steps: 300, by }, false, textsFrom(null));
  assert.match(title(['a', 'b', 'c', 'd']), /300 changes: a, b, c, d\.$/);
  assert.match(title(['a', 'b', 'c', 'd', 'e']), /: a, b, c and 2 more\.$/);
  assert.match(title([]), /: Someone\.$/);
});

test('offers to decide as before, or not at all, where only decisions wait', () => {
  const texts = textsFrom(null);
  const offered = (onlyDecides: boolean) => {
    const said = saidOf(onlyDecides);
    return [texts(said.in), texts(said.apart)];
  };
  assert.deepEqual(offered(true), ['Decide as I did', 'Leave it as it is now']);
  assert.deepEqual(offered(false), ['Put it in', 'Keep it apart']);
});

test('tells decisions that wait from words that do, also after a reload', async () => {
  const { clock, ama } = await twoDecisions(2000, BOTH);
  ama.reload();
  await clock.pass(9000);
  assert.deepEqual(ama.session.review?.deciders, ['Jean (ZELA)']);
  assert.equal(ama.session.onlyDecides, true);
  ama.type('mine ', 1);
  assert.equal(ama.session.onlyDecides, false);
});

test('asks nobody where nothing is left to reject', async () => {
  const { authority, ama, jean } = await twoDecisions(2000, [['old', 'old']]);
  assert.equal(authority.doc.textContent, 'They are .');
  assert.deepEqual([ama.session.review, jean.session.review], [null, null]);
});

test('asks nobody about what was suggested and taken back before it was sent', async () => {
  const own = schema.marks.insertion.create({ id: REPLACEMENT });
  const { clock, ama, jean } = await absence(5, (one) => {
    one.act(({ tr }) => tr.insert(1, schema.text('x', [own])));
    one.act(({ tr }) => tr.delete(1, 2));
  });
  await clock.pass(9000);
  assert.equal(ama.session.review, null);
  assert.deepEqual([ama.text, jean.text], ['abc\njjjjjdef', 'abc\njjjjjdef']);
});

test('shows each place with what was taken out and put in', () => {
  const before = document('Who is safe here', 'Alluvial diamonds');
  const { steps } = new Transform(before)
    .insert(8, schema.text('not '))
    .replaceWith(12, 16, schema.text('sound'))
    .delete(24, 27)
    .addMark(27, 35, schema.marks.em.create());
  assert.deepEqual(placesOf(before, steps), [
    { before: 'Who is ', removed: 'safe', added: 'not sound', after: ' here' },
    { before: '', removed: 'All', added: '', after: 'uvial diamonds' },
    { before: 'uvi', removed: 'al diamo', added: 'al diamo', after: 'nds' },
  ]);
});

test('shows no more of a long paragraph than is needed to find the place', () => {
  const before = document('word '.repeat(100));
  const [place] = placesOf(before, new Transform(before).insert(251, schema.text('mine')).steps);
  assert.equal(place.before.length, 81);
  assert.equal(place.after.length, 81);
  assert.ok(place.before.startsWith('…') && place.after.endsWith('…'));
});
