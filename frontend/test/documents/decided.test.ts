import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { Node } from 'prosemirror-model';
import { RemoveMarkStep, Step, Transform } from 'prosemirror-transform';
import { decidedBy, isOvertaken } from '../../documents/statement-editor/suggesting/decided';
import { accept, reject } from '../../documents/statement-editor/suggesting/resolution';
import { rebaseSteps } from './authority';
import { schema } from './fixtures';

interface Case {
  says: string;
  before: unknown;
  steps: unknown[];
  /** What others have done meanwhile. */
  later: unknown[];
  decided: string[];
  overtaken: boolean;
}

const FILE = new URL(
  '../../../src/test/resources/org/kpcsc/workspace/documents/suggestion/decisions.json',
  import.meta.url,
);

const REPLACEMENT = '10000000-0000-4000-8000-000000000001';
const COMMA = '10000000-0000-4000-8000-000000000002';
const STRIKE = '10000000-0000-4000-8000-000000000004';
const BLOCK = '10000000-0000-4000-8000-000000000005';
const UNKNOWN = '10000000-0000-4000-8000-000000000003';

/* The server's tests read the same file: so both mean the same by deciding. */
test('knows of a decision, and of one that is overtaken, as the server does', () => {
  if (process.env.WRITE_DECISIONS) writeFileSync(FILE, `${JSON.stringify(made(), null, 1)}\n`);
  const cases = JSON.parse(readFileSync(FILE, 'utf8')) as Case[];
  assert.ok(cases.length >= 10);
  for (const { says, before, steps, later, decided, overtaken } of cases) {
    const base = Node.fromJSON(schema, before);
    const sent = applied(base, steps);
    const found = decidedBy(sent.steps, base, sent.doc);
    assert.deepEqual(found, decided, says);
    const head = applied(base, later);
    const rest = rebased(sent, head.steps);
    assert.equal(isOvertaken(found, head.steps, head.doc, head.doc, rest), overtaken, says);
  }
});

function applied(doc: Node, steps: readonly unknown[]): Transform {
  const transform = new Transform(doc);
  for (const step of steps) transform.step(Step.fromJSON(schema, step));
  return transform;
}

function rebased({ doc, docs, steps }: Transform, later: readonly Step[]): Node {
  const own = steps.map((step, index) => {
    return { step, inverted: step.invert(docs[index]), origin: null };
  });
  const transform = new Transform(doc);
  rebaseSteps(own, later, transform);
  return transform.doc;
}

/** "They are old new" with a replacement, a comma, words to be struck, and a block, all suggested. */
function suggested(): Node {
  const { insertion, deletion } = schema.marks;
  const first = schema.node('paragraph', null, [
    schema.text('They are '),
    schema.text('old', [deletion.create({ id: REPLACEMENT })]),
    schema.text('new', [insertion.create({ id: REPLACEMENT })]),
  ]);
  const second = schema.node('paragraph', null, [
    schema.text('and so'),
    schema.text(',', [insertion.create({ id: COMMA })]),
  ]);
  const third = schema.node('paragraph', null, [
    schema.text('not '),
    schema.text('all', [deletion.create({ id: STRIKE })]),
  ]);
  const fourth = schema.node(
    'paragraph',
    null,
    [schema.text('more')],
    [insertion.create({ id: BLOCK })],
  );
  return schema.node('doc', null, [first, second, third, fourth]);
}

type Doing = (transform: Transform) => unknown;

const one = (id: string) => (other: string) => other === id;
const accepts: Doing = (transform) => accept(transform, one(REPLACEMENT));
const rejects: Doing = (transform) => reject(transform, one(REPLACEMENT));
const types: Doing = (transform) => transform.insert(1, schema.text('T'));
const acceptsComma: Doing = (transform) => accept(transform, one(COMMA));
const rejectsComma: Doing = (transform) => reject(transform, one(COMMA));
const acceptsStrike: Doing = (transform) => accept(transform, one(STRIKE));
const rejectsStrike: Doing = (transform) => reject(transform, one(STRIKE));
const nothing: Doing = () => undefined;

function made(): Case[] {
  const mark = schema.marks.deletion.create({ id: REPLACEMENT });
  const insertion = schema.marks.insertion.create({ id: REPLACEMENT });
  const comma = schema.marks.insertion.create({ id: COMMA });
  const unknown = schema.marks.deletion.create({ id: UNKNOWN });
  const several = (...removed: RemoveMarkStep[]): unknown => {
    return { stepType: 'markSet', steps: removed.map((step) => step.toJSON() as unknown) };
  };
  return [
    given('accepts what nobody has decided on', accepts, nothing, [REPLACEMENT], false),
    given('accepts what another rejects', accepts, rejects, [REPLACEMENT], true),
    given('rejects what another accepts', rejects, accepts, [REPLACEMENT], true),
    given('accepts what another accepts, too', accepts, accepts, [REPLACEMENT], false),
    given('rejects what another rejects, too', rejects, rejects, [REPLACEMENT], false),
    given('accepts while another types', accepts, types, [REPLACEMENT], false),
    given('types while another accepts', types, accepts, [], false),
    given(
      'accepts what another accepts, too, and types in the same batch',
      (transform) => {
        accepts(transform);
        types(transform);
      },
      accepts,
      [REPLACEMENT],
      true,
    ),
    given(
      'takes the mark off a part, so that the rest stays open',
      (transform) => transform.removeMark(10, 11, mark),
      rejects,
      [],
      false,
    ),
    given(
      'rejects an insertion of which another accepts a part',
      rejects,
      (transform) => transform.removeMark(13, 14, insertion),
      [REPLACEMENT],
      true,
    ),
    given(
      'rejects an insertion that another accepts, and that went on meanwhile',
      rejects,
      (transform) => {
        transform.insert(16, schema.text('!', [insertion]));
        transform.removeMark(13, 16, insertion);
      },
      [REPLACEMENT],
      true,
    ),
    given('rejects an insertion that another accepts', rejectsComma, acceptsComma, [COMMA], true),
    given('accepts an insertion that another rejects', acceptsComma, rejectsComma, [COMMA], false),
    given('rejects an insertion that another rejects', rejectsComma, rejectsComma, [COMMA], false),
    given('accepts a deletion that another rejects', acceptsStrike, rejectsStrike, [STRIKE], true),
    given('rejects a deletion that another accepts', rejectsStrike, acceptsStrike, [STRIKE], false),
    given('accepts a deletion that another accepts', acceptsStrike, acceptsStrike, [STRIKE], false),
    given(
      'takes out the paragraph in which another accepts',
      (transform) => transform.delete(17, 26),
      acceptsComma,
      [COMMA],
      true,
    ),
    given(
      'joins the suggested block in which another accepts',
      (transform) => transform.join(35),
      (transform) => accept(transform, one(BLOCK)),
      [BLOCK],
      true,
    ),
    given(
      'makes another kind of block without the mark that another accepts',
      (transform) => transform.setNodeMarkup(35, schema.nodes.heading, null, []),
      (transform) => accept(transform, one(BLOCK)),
      [BLOCK],
      true,
    ),
    given(
      'takes out a part of what another accepts',
      (transform) => transform.delete(10, 12).delete(11, 13),
      accepts,
      [],
      false,
    ),
    given(
      'takes out and puts back what another accepts',
      (transform) => {
        const { content } = transform.doc.slice(24, 25);
        transform.delete(24, 25).insert(24, content);
      },
      acceptsComma,
      [],
      false,
    ),
    given(
      'takes back what it suggests itself, while another accepts',
      (transform) => {
        const fresh = schema.text('x', [schema.marks.insertion.create({ id: UNKNOWN })]);
        transform.insert(24, fresh).delete(24, 25);
      },
      acceptsComma,
      [],
      false,
    ),
    given(
      'accepts two, of which another rejects one',
      (transform) => accept(transform, (id) => id === REPLACEMENT || id === COMMA),
      rejects,
      [REPLACEMENT, COMMA],
      true,
    ),
    given(
      'takes marks off in one step',
      (transform) => {
        const step = several(new RemoveMarkStep(24, 25, comma), new RemoveMarkStep(1, 3, comma));
        transform.step(Step.fromJSON(schema, step));
      },
      (transform) => reject(transform, one(COMMA)),
      [COMMA],
      false,
    ),
    given(
      'takes a mark off that is not there',
      (transform) => transform.step(new RemoveMarkStep(1, 3, unknown)),
      accepts,
      [],
      false,
    ),
    given(
      'takes a mark off words that another takes out',
      (transform) => accept(transform, one(COMMA)),
      (transform) => transform.delete(17, 26),
      [COMMA],
      false,
    ),
  ];
}

function given(
  says: string,
  own: Doing,
  others: Doing,
  decided: string[],
  overtaken: boolean,
): Case {
  const before = suggested();
  return {
    says,
    before: before.toJSON() as unknown,
    steps: stepsOf(before, own),
    later: stepsOf(before, others),
    decided,
    overtaken,
  };
}

function stepsOf(doc: Node, does: Doing): unknown[] {
  const transform = new Transform(doc);
  does(transform);
  return transform.steps.map((step) => step.toJSON() as unknown);
}
