import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SavingState } from '../../documents/statement-editor/saving';
import { CloseCode } from '../../documents/statement-editor/wire';
import { Authority } from './authority';
import { Drafter } from './drafter';
import { document } from './fixtures';
import { Network } from './network';
import { Random } from './random';
import { VirtualClock } from './virtual-clock';

async function setting(...paragraphs: string[]) {
  const authority = new Authority(document(...paragraphs));
  const network = new Network(new VirtualClock(), new Random(3), authority, 20);
  const states: SavingState[] = [];
  const endings: number[] = [];
  const ama = new Drafter(network, 'ama', {
    saving: (state) => states.push(state),
    ended: (code) => endings.push(code),
  });
  await network.clock.pass(500);
  return { network, clock: network.clock, authority, ama, states, endings };
}

test('says that nothing is saved while the server takes steps and cannot store them', async () => {
  const { network, clock, ama, authority, states } = await setting('abc');
  network.full = true;
  ama.type('mine ', 1);
  await clock.pass(4000);
  assert.equal(states.at(-1), 'saving');
  await clock.pass(4000);
  assert.equal(states.at(-1), 'late');
  await clock.pass(30_000);
  assert.ok(['late', 'offline'].includes(states.at(-1)!));
  assert.ok(!states.slice(states.indexOf('late')).includes('saving'), states.join());
  network.full = false;
  await clock.pass(15_000);
  assert.equal(states.at(-1), 'saved');
  assert.equal(authority.doc.textContent, 'mine abc');
});

test('calls no server slow that could not be heard', async () => {
  const { network, clock, ama, states, authority } = await setting('abc');
  ama.type('mine ', 1);
  await clock.pass(1);
  network.up = false;
  network.breakAll(1006);
  await clock.pass(20_000);
  assert.equal(states.at(-1), 'offline');
  network.up = true;
  await clock.pass(15_000);
  assert.equal(states.at(-1), 'saved');
  assert.equal(authority.doc.textContent, 'mine abc');
  assert.ok(!states.includes('late'), states.join());
});

test('calls no server slow that answers, however long one writes', async () => {
  const { clock, ama, states } = await setting('abc');
  for (let letter = 0; letter < 200; letter++) {
    ama.type('x', 1);
    await clock.pass(60);
  }
  assert.ok(!states.includes('late'));
});

test('says that there is a new page, keeps the words, and offers them on it', async () => {
  const { network, clock, ama, endings, states } = await setting('abc');
  network.up = false;
  network.breakAll(1012);
  await clock.pass(20);
  ama.type('unsent words', 1);
  await clock.pass(1000);
  network.schemaNumber++;
  network.up = true;
  await clock.pass(9000);
  assert.deepEqual(endings, [CloseCode.outdatedSchema]);
  assert.equal(states.at(-1), 'ended');
  assert.equal(ama.session.unsent.length, 1);
  ama.schemaNumber = network.schemaNumber;
  ama.reload();
  await clock.pass(2000);
  assert.deepEqual(ama.session.kept, ['unsent words']);
  assert.equal(ama.text, 'abc');
  ama.reload();
  await clock.pass(2000);
  assert.deepEqual(ama.session.kept, ['unsent words'], 'until they are taken');
  ama.type('again ', 1);
  await clock.pass(2000);
  assert.equal(network.authority.doc.textContent, 'again abc');
});

test('offers nothing on a new page where nothing was unsent', async () => {
  const { network, clock, ama } = await setting('abc');
  ama.type('saved ', 1);
  await clock.pass(1000);
  network.schemaNumber++;
  network.breakAll(1012);
  await clock.pass(9000);
  ama.schemaNumber = network.schemaNumber;
  ama.reload();
  await clock.pass(2000);
  assert.deepEqual(ama.session.kept, []);
  assert.equal(ama.text, 'saved abc');
});

test('lands once what was typed in two windows of one person while the line was gone', async () => {
  const { network, clock, ama, authority } = await setting('abc');
  const again = new Drafter(network, 'ama-2');
  await clock.pass(500);
  network.up = false;
  network.breakAll(1006);
  await clock.pass(20);
  ama.type('<one>', 1);
  again.type('<two>', 1);
  await clock.pass(120_000);
  ama.reload();
  again.reload();
  network.up = true;
  await clock.pass(20_000);
  for (const word of ['<one>', '<two>']) {
    assert.equal(authority.doc.textContent.split(word).length, 2, word);
  }
  assert.ok(ama.state.doc.eq(again.state.doc));
});
