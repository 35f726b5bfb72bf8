import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Transform } from 'prosemirror-transform';
import { openSuggestions } from '../../documents/statement-editor/suggesting/inventory';
import { wasAccepted } from '../../documents/statement-editor/suggesting/outcome';
import { accept, reject } from '../../documents/statement-editor/suggesting/resolution';
import { suggested } from '../../documents/statement-editor/suggesting/suggest';
import { schema } from './fixtures';
import { anything } from './gestures';
import { Random } from './random';
import { Suggester, start } from './suggester';

const RUNS = 60;

/** Of a hundred decisions so many may be told wrongly: a border that cannot be joined, a copy of itself. */
const WRONG = 1;

test('knows what became of any suggestion that was decided on', () => {
  let decisions = 0;
  const wrong: string[] = [];
  for (let seed = 0; seed < RUNS; seed++) {
    const random = new Random(seed);
    const people = ['ama', 'jean'].map((name) => new Suggester(name));
    let state = start(random);
    for (let turn = 0; turn < 12; turn++) {
      const meant = anything(state, random);
      const said = meant && suggested(state, meant.transaction, people[random.below(2)]);
      if (said) state = state.apply(said);
    }
    const { doc } = state;
    for (const { id } of openSuggestions(doc)) {
      for (const act of [accept, reject]) {
        const { steps, doc: after } = act(new Transform(doc), (other) => other === id);
        decisions++;
        if (wasAccepted(id, doc, after, steps) !== (act === accept))
          wrong.push(`seed ${seed}, ${id}, ${act.name}: ${String(doc)} became ${String(after)}`);
      }
    }
  }
  assert.ok(decisions > 300);
  assert.ok(
    wrong.length * 100 <= WRONG * decisions,
    `${wrong.length} of ${decisions}\n${wrong.join('\n')}`,
  );
});

test('a block that is left to others was rejected', () => {
  const { nodes, marks } = schema;
  const theirs = schema.text('theirs', [marks.insertion.create({ id: 'other' })]);
  const paragraph = nodes.paragraph.create(null, [schema.text('own '), theirs]);
  const doc = schema.node('doc', null, [
    paragraph.mark([marks.insertion.create({ id: 'one' })]),
    nodes.paragraph.create(null, schema.text('text')),
  ]);
  const one = (id: string) => id === 'one';
  const rejected = reject(new Transform(doc), one);
  assert.equal(wasAccepted('one', doc, rejected.doc, rejected.steps), false);
  const accepted = accept(new Transform(doc), one);
  assert.equal(wasAccepted('one', doc, accepted.doc, accepted.steps), true);
});
