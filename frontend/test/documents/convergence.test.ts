import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Authority } from './authority';
import { Drafter } from './drafter';
import { anyEdit, insertion } from './edits';
import { document } from './fixtures';
import { Network } from './network';
import { Random } from './random';
import { VirtualClock } from './virtual-clock';

const RUNS = Number(process.env.CONVERGENCE_RUNS ?? 40);
const FIRST_SEED = Number(process.env.CONVERGENCE_SEED ?? Math.floor(Math.random() * 1e9));

interface Scene {
  random: Random;
  network: Network;
  authority: Authority;
  drafters: Drafter[];
  words: string[];
}

type Edit = typeof insertion;
/** Whether a page is gone at any moment, or after the disk had a moment's time. */
type Reload = 'abrupt' | 'settled';

function scene(seed: number): Scene {
  const random = new Random(seed);
  const authority = new Authority(document('Alluvial diamonds', 'Who is safe', ''));
  const network = new Network(new VirtualClock(), random, authority, 20 + random.below(400));
  const drafters = Array.from(
    { length: 2 + random.below(4) },
    (_, index) => new Drafter(network, `client-${index}`),
  );
  return { random, network, authority, drafters, words: [] };
}

/** Everybody writes; lines break, the server restarts, pages are reloaded. */
async function write(one: Scene, edit: Edit, reload: Reload): Promise<void> {
  const { random, network, drafters, words } = one;
  await network.clock.pass(2000);
  for (let turn = 0; turn < 120; turn++) {
    const drafter = drafters[random.below(drafters.length)];
    if (drafter.session.state) {
      const word = `<${drafter.client}:${turn}>`;
      words.push(word);
      drafter.act(edit(random, word));
    }
    if (random.chance(0.04)) await trouble(network, drafter, random, reload);
    await network.clock.pass(random.below(120));
  }
}

async function trouble(network: Network, drafter: Drafter, random: Random, reload: Reload) {
  const kind = random.below(3);
  if (kind === 0) network.breakAll();
  else if (kind === 1) [...network.lines][random.below(network.lines.size)]?.break(1006);
  else {
    if (reload === 'settled') await network.clock.pass(30);
    drafter.reload();
  }
}

function occurrences(text: string, word: string): number {
  return text.split(word).length - 1;
}

async function quiet({ network, drafters, authority }: Scene): Promise<void> {
  await network.clock.pass(40_000);
  for (const { session, client, replaced } of drafters) {
    assert.equal(session.unsent.length, 0, `${client} has unsent steps`);
    assert.ok(session.state?.doc.eq(authority.doc), `${client} shows another document`);
    assert.ok(session.confirmed?.eq(authority.doc), `${client} holds another document`);
    assert.equal(session.version, authority.version);
    if (!network.forgetful) assert.ok(replaced <= 1, `${client} lost its thread`);
  }
}

test('all documents are equal after quiet, whatever was done', async (t) => {
  t.diagnostic(`seeds ${FIRST_SEED} to ${FIRST_SEED + RUNS - 1}`);
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
    await t.test(`seed ${seed}`, async () => {
      const one = scene(seed);
      await write(one, anyEdit, 'abrupt');
      await quiet(one);
      const text = one.authority.doc.textContent;
      for (const word of one.words) assert.ok(occurrences(text, word) <= 1, `${word} twice`);
    });
  }
});

test('every word written lands exactly once', async (t) => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
    await t.test(`seed ${seed}`, async () => {
      const one = scene(seed);
      await write(one, insertion, 'settled');
      await quiet(one);
      for (const { session } of one.drafters) assert.deepEqual(session.kept, []);
      const text = one.authority.doc.textContent;
      for (const word of one.words) {
        assert.equal(occurrences(strip(text, one.words, word), word), 1, word);
      }
    });
  }
});

test('every word is in the text or kept for its writer where the server cannot go on', async (t) => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
    await t.test(`seed ${seed}`, async () => {
      const one = scene(seed);
      one.network.forgetful = true;
      await write(one, insertion, 'settled');
      await quiet(one);
      const kept = one.drafters.flatMap(({ session }) => session.kept);
      const text = [one.authority.doc.textContent, ...kept].join('\n');
      for (const word of one.words) {
        assert.equal(occurrences(strip(text, one.words, word), word), 1, word);
      }
    });
  }
});

/** Words may be written into one another; taking the others out brings them together again. */
function strip(text: string, words: readonly string[], sought: string): string {
  let rest = text;
  for (let before = ''; before !== rest && !rest.includes(sought);) {
    before = rest;
    for (const word of words) if (word !== sought) rest = rest.replace(word, '');
  }
  return rest;
}
