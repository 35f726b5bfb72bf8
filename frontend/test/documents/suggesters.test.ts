import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Transaction } from 'prosemirror-state';
import { AddMarkStep, AddNodeMarkStep } from 'prosemirror-transform';
import { idOf, isSuggestion } from '../../documents/statement-editor/suggesting/marks';
import { accept, reject } from '../../documents/statement-editor/suggesting/resolution';
import { openSuggestions } from '../../documents/statement-editor/suggesting/inventory';
import { suggested } from '../../documents/statement-editor/suggesting/suggest';
import { Authority } from './authority';
import { Drafter } from './drafter';
import { anything } from './gestures';
import { Network } from './network';
import { Random } from './random';
import { start } from './suggester';
import { broken } from './suggestion-rule';
import { VirtualClock } from './virtual-clock';

const RUNS = Number(process.env.CONVERGENCE_RUNS ?? 12);
const FIRST_SEED = Number(process.env.CONVERGENCE_SEED ?? Math.floor(Math.random() * 1e9));

/** Three people suggest and one decides, all at the same time, over slow lines that break. */
async function draft(seed: number): Promise<void> {
  const random = new Random(seed);
  const authority = new Authority(start(random).doc);
  const network = new Network(new VirtualClock(), random, authority, 20 + random.below(300));
  network.mode = 'suggest';
  const suggesters = ['ama', 'jean', 'rui'].map((name) => new Drafter(network, name));
  const writer = new Drafter(network, 'writer');
  const drafters = [...suggesters, writer];
  authority.allows = (client, before, steps) => {
    const suggester = suggesters.find((one) => one.client === client);
    return !suggester || broken(before, steps, suggester.session.own.is) === null;
  };
  await network.clock.pass(2000);
  for (let turn = 0; turn < 80; turn++) {
    const drafter = drafters[random.below(drafters.length)];
    if (drafter.session.review && random.chance(0.5)) drafter.session.decide('in');
    if (drafter.session.state) {
      if (drafter === writer) decide(writer, random);
      else suggest(drafter, random);
    }
    if (random.chance(0.03)) network.breakAll();
    if (random.chance(0.03)) drafter.reload();
    await network.clock.pass(random.below(120));
  }
  await network.clock.pass(40_000);
  while (drafters.some(({ session }) => session.review)) {
    for (const { session } of drafters) if (session.review) session.decide('apart');
    await network.clock.pass(5000);
  }
  for (const { session, client } of drafters) {
    assert.equal(session.unsent.length, 0, `${client} has unsent steps`);
    assert.deepEqual(session.waiting, [], `${client} waits`);
    assert.ok(session.state?.doc.eq(authority.doc), `${client} shows another document`);
  }
}

function suggest(drafter: Drafter, random: Random): void {
  const meant = anything(drafter.state, random);
  const said = meant && suggested(drafter.state, meant.transaction, drafter.session.own);
  if (!said) return;
  const { own } = drafter.session;
  assert.deepEqual(
    markedBy(said).filter((id) => !own.is(id)),
    [],
  );
  drafter.act(() => said);
}

/** The suggestions whose marks steps put on what stands there. */
function markedBy({ steps }: Transaction): string[] {
  return steps.flatMap((step) =>
    (step instanceof AddMarkStep || step instanceof AddNodeMarkStep) && isSuggestion(step.mark)
      ? [idOf(step.mark)]
      : [],
  );
}

function decide(writer: Drafter, random: Random): void {
  const open = openSuggestions(writer.state.doc);
  if (open.length === 0) return;
  const { id } = open[random.below(open.length)];
  const decision = random.chance(0.5) ? accept : reject;
  writer.act(({ tr }) => decision(tr, (other) => other === id));
}

test('whoever suggests and whoever decides at the same time see the same in the end', async (t) => {
  t.diagnostic(`seeds ${FIRST_SEED} to ${FIRST_SEED + RUNS - 1}`);
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
    await t.test(`seed ${seed}`, () => draft(seed));
  }
});
