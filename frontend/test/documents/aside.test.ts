import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undo } from 'prosemirror-history';
import type { Mode } from '../../documents/statement-editor/wire';
import { Authority } from './authority';
import { Drafter } from './drafter';
import { document } from './fixtures';
import { Network } from './network';
import { Random } from './random';
import { VirtualClock } from './virtual-clock';

async function setting(...paragraphs: string[]) {
  const authority = new Authority(document(...paragraphs));
  const network = new Network(new VirtualClock(), new Random(7), authority, 40);
  const ama = new Drafter(network, 'ama');
  const jean = new Drafter(network, 'jean');
  await network.clock.pass(500);
  const tell = async (mode: Mode) => {
    network.mode = mode;
    network.refuse = mode === 'comment' ? (client) => (client === 'ama' ? 'locked' : null) : null;
    network.broadcast({ type: 'mode', mode });
    await network.clock.pass(500);
  };
  return { network, clock: network.clock, authority, ama, jean, tell };
}

/** What somebody wrote while the line was down and the text became frozen. */
async function writtenWhileFrozen(words = 'lost ') {
  const one = await setting('abc', 'def');
  const { network, clock, ama } = one;
  network.up = false;
  network.breakAll(1006);
  await clock.pass(20);
  ama.type(words, 1);
  ama.act(({ tr }) => tr.delete(7 + words.length, 9 + words.length));
  network.up = true;
  await one.tell('comment');
  await clock.pass(6000);
  return one;
}

const SUGGESTED = '<lost >abc\nd[ef]';

/** Insertions in angle brackets, deletions in square ones. */
function text({ authority }: { authority: Authority }): string {
  const signs: Record<string, [string, string]> = { insertion: ['<', '>'], deletion: ['[', ']'] };
  const paragraphs = authority.doc.children.map((paragraph) =>
    paragraph.children
      .map((node) => {
        const [open, close] = signs[node.marks[0]?.type.name] ?? ['', ''];
        return open + node.text + close;
      })
      .join(''),
  );
  return paragraphs.join('\n');
}

test('keeps aside what was written while the text was frozen, and says so', async () => {
  const { ama, authority } = await writtenWhileFrozen();
  assert.equal(ama.text, 'abc\ndef');
  assert.equal(authority.version, 0);
  assert.deepEqual(ama.session.kept, []);
  assert.deepEqual(ama.session.waiting, ['lost ']);
  assert.equal(ama.session.unsent.length, 0);
});

for (const mode of ['write', 'suggest'] as const) {
  test(`enters it as suggestions, once, when one may ${mode} again`, async () => {
    const one = await writtenWhileFrozen();
    await one.tell(mode);
    assert.equal(text(one), SUGGESTED);
    assert.deepEqual(one.ama.session.waiting, []);
    await one.tell('comment');
    await one.tell(mode);
    one.ama.reload();
    await one.clock.pass(3000);
    assert.equal(text(one), SUGGESTED);
    assert.ok(one.ama.state.doc.eq(one.authority.doc));
  });
}

/** The ids of the suggestions in each paragraph. */
function idsIn({ authority }: { authority: Authority }): string[][] {
  return authority.doc.children.map((paragraph) => {
    const marks = paragraph.children.flatMap((node) => node.marks);
    return [...new Set(marks.map(({ attrs }) => attrs.id as string))];
  });
}

test('suggests apart what was done in different paragraphs', async () => {
  const one = await writtenWhileFrozen();
  await one.tell('write');
  const [first, second] = idsIn(one);
  assert.deepEqual([first.length, second.length], [1, 1]);
  assert.notEqual(first[0], second[0]);
});

test('suggests together what was written in turns in two paragraphs, each word where it was', async () => {
  const one = await setting('abc', 'def');
  one.network.up = false;
  one.network.breakAll(1006);
  await one.clock.pass(20);
  one.ama.type('one ', 1);
  one.ama.type('two ', 10);
  one.ama.type('and ', 1);
  one.network.up = true;
  await one.tell('comment');
  await one.clock.pass(6000);
  await one.tell('write');
  assert.equal(text(one), '<and one >abc\n<two >def');
});

test('suggests a paragraph and what was written in it as one', async () => {
  const one = await setting('abc', 'def');
  one.network.up = false;
  one.network.breakAll(1006);
  await one.clock.pass(20);
  one.ama.act(({ tr }) => tr.split(4));
  one.ama.type('new', 6);
  one.ama.type('!', 14);
  one.network.up = true;
  await one.tell('comment');
  await one.clock.pass(6000);
  await one.tell('write');
  assert.equal(
    one.authority.doc.textBetween(0, one.authority.doc.content.size, '|'),
    'abc|new|def!',
  );
});

test('knows it after a reload, and what came meanwhile', async () => {
  const one = await writtenWhileFrozen();
  one.jean.type('JEAN ', 1);
  await one.clock.pass(1000);
  one.ama.reload();
  await one.clock.pass(3000);
  assert.deepEqual(one.ama.session.waiting, ['lost ']);
  one.jean.type('more ', 6);
  await one.clock.pass(1000);
  one.ama.reload();
  await one.tell('write');
  await one.clock.pass(3000);
  assert.equal(text(one), 'JEAN more <lost >abc\nd[ef]');
});

test('lands once although the page goes while it is entered', async () => {
  for (let after = 0; after < 120; after += 10) {
    const one = await writtenWhileFrozen();
    one.network.mode = 'write';
    one.network.refuse = null;
    one.network.broadcast({ type: 'mode', mode: 'write' });
    await one.clock.pass(after);
    one.ama.reload();
    await one.clock.pass(8000);
    assert.equal(text(one), SUGGESTED, `gone after ${after} ms`);
  }
});

test('gives it up only when the person says so', async () => {
  const one = await writtenWhileFrozen();
  one.ama.session.dismissKept();
  await one.tell('write');
  assert.equal(text(one), 'abc\ndef');
});

test('hands over the words whose place was taken away meanwhile', async () => {
  const one = await writtenWhileFrozen('an hour of work ');
  one.jean.act(({ tr }) => tr.delete(0, 5));
  await one.clock.pass(1000);
  assert.deepEqual(one.ama.session.kept, ['an hour of work ']);
  await one.tell('write');
  assert.equal(text(one), 'd[ef]');
});

test('enters as suggestions what was written before one may only suggest', async () => {
  const one = await setting('abc', 'def');
  let allowed = false;
  one.network.refuse = (client) => (client === 'ama' && !allowed ? 'mode' : null);
  one.ama.type('mine ', 1);
  await one.clock.pass(300);
  assert.deepEqual(one.ama.session.waiting, ['mine ']);
  allowed = true;
  one.network.mode = 'suggest';
  one.network.broadcast({ type: 'mode', mode: 'suggest' });
  await one.clock.pass(500);
  assert.equal(text(one), '<mine >abc\ndef');
});

for (const mode of ['comment', 'read'] as const) {
  test(`keeps the words where one may only ${mode} from now on`, async () => {
    const { network, clock, ama } = await setting('abc');
    network.refuse = (client) => (client === 'ama' ? 'mode' : null);
    ama.type('mine ', 1);
    await clock.pass(300);
    network.broadcast({ type: 'mode', mode });
    await clock.pass(300);
    assert.deepEqual(ama.session.kept, ['mine ']);
    assert.deepEqual(ama.session.waiting, []);
  });
}

test('does not try for ever what is refused as often as it is suggested', async () => {
  const { network, clock, ama } = await setting('abc');
  await clock.pass(100);
  network.broadcast({ type: 'mode', mode: 'suggest' });
  await clock.pass(100);
  network.refuse = (client) => (client === 'ama' ? 'mode' : null);
  ama.type('mine ', 1);
  await clock.pass(3000);
  assert.deepEqual(ama.session.kept, ['mine ']);
  assert.equal(network.frames.filter(({ type }) => type === 'steps').length, 2);
});

test('takes back by undoing what was entered', async () => {
  const one = await writtenWhileFrozen();
  await one.tell('write');
  undo(one.ama.state, (transaction) => one.ama.session.dispatch(transaction));
  await one.clock.pass(500);
  assert.equal(text(one), 'abc\ndef');
});
