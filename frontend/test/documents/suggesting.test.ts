import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { deletionOn } from '../../documents/statement-editor/suggesting/marks';
import { rejected } from '../../documents/statement-editor/suggesting/rejection';
import { accept, reject } from '../../documents/statement-editor/suggesting/resolution';
import { suggested } from '../../documents/statement-editor/suggesting/suggest';
import { anything } from './gestures';
import { Random } from './random';
import { broken } from './suggestion-rule';
import { Suggester, isValid, start } from './suggester';

const RUNS = Number(process.env.SUGGESTING_RUNS ?? 100);
const FIRST_SEED = Number(process.env.SUGGESTING_SEED ?? Math.floor(Math.random() * 1e9));

/**
 * Of a hundred things that are suggested, in texts where everything was joined and rebuilt several
 * times already, so many may leave a paragraph's border where it was, or an empty paragraph.
 */
const APART = 0.2;

test('changes nothing but one’s own suggestions, whatever is done', (t) => {
  t.diagnostic(`seeds ${FIRST_SEED} to ${FIRST_SEED + RUNS - 1}`);
  const apart: string[] = [];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
    const random = new Random(seed);
    const people = ['ama', 'jean', 'rui'].map((name) => new Suggester(name));
    let state = start(random);
    for (let turn = 0; turn < 40; turn++) {
      const person = people[random.below(3)];
      state = step(state, person, random, `seed ${seed}, turn ${turn}`, apart);
    }
  }
  assert.ok(apart.length <= (RUNS * 40 * APART) / 100, apart.join('\n'));
});

function step(
  state: EditorState,
  person: Suggester,
  random: Random,
  where: string,
  apart: string[],
): EditorState {
  const at = `${where}: ${person.name}`;
  const meant = anything(state, random);
  if (!meant) return state;
  const { name, transaction } = meant;
  const tracked = suggested(state, transaction, person);
  if (!tracked) {
    apart.push(`${at}, ${name}: cannot be said`);
    return state;
  }
  same(
    rejected(state.doc, person.is),
    rejected(tracked.doc, person.is),
    `${at}, ${name}: rejected`,
  );
  tracked.docs.concat(tracked.doc).reduce((before, after, index) => {
    same(
      rejected(before, person.is),
      rejected(after, person.is),
      `${at}, ${name}: step ${index} alone, ${JSON.stringify(tracked.steps[index - 1])}`,
    );
    return after;
  });
  assert.equal(broken(state.doc, tracked.steps, person.is), null, `${at}, ${name}: refused`);
  if (!touchesStruckOut(transaction, person)) {
    const goal = words(
      accept(new Transform(state.applyTransaction(transaction).state.doc), person.is).doc,
    );
    const accepted = words(accept(new Transform(tracked.doc), person.is).doc);
    assert.equal(
      accepted.replaceAll('|', ''),
      goal.replaceAll('|', ''),
      `${at}, ${name}: accepted`,
    );
    if (accepted !== goal) apart.push(`${at}, ${name}: ${goal} became ${accepted}`);
  }
  const rest = rejected(state.doc, person.is);
  if (isValid(rest)) {
    const withdrawn = reject(new Transform(tracked.doc), person.is).doc;
    // What cannot be put back exactly stays so for all that is done to the text afterwards.
    const [seed] = where.split(',');
    const known = apart.some(
      (one) =>
        one.startsWith(`${seed},`) &&
        one.includes(`: ${person.name},`) &&
        one.endsWith('withdrawn'),
    );
    if (!withdrawn.eq(rest) && !known) apart.push(`${at}, ${name}: withdrawn`);
  }
  return state.apply(tracked);
}

/** What one writes into what one struck out goes with it. */
function touchesStruckOut({ steps, docs }: Transaction, { is }: Suggester): boolean {
  return steps.some((step, index) => {
    let touches = false;
    step.getMap().forEach((from, to) => {
      const doc = docs[index];
      doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node) => {
        touches ||= Boolean(deletionOn(node, is));
      });
    });
    return touches;
  });
}

function same(one: Node, other: Node, message: string): void {
  if (!one.eq(other)) assert.equal(String(one), String(other), message);
  assert.ok(one.eq(other), `${message}\n${JSON.stringify(one)}\n${JSON.stringify(other)}`);
}

function words(doc: Node): string {
  return doc.textBetween(0, doc.content.size, '|', '*');
}
