import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DOMParser, Mark, TagParseRule } from 'prosemirror-model';
import { outsideParser, ownParser } from '../../documents/statement-editor/schema';
import { schema } from './fixtures';

const { insertion, deletion, modification } = schema.marks;
const link = schema.marks.link.create({ href: 'https://example.org/?a="b"' }).toJSON();
const all = [
  insertion.create({ id: 'a suggestion' }),
  deletion.create({ id: 'a suggestion' }),
  modification.create({ id: 'one', type: 'mark', previousValue: null, newValue: link }),
  modification.create({
    id: 'one',
    type: 'attr',
    attrName: 'level',
    previousValue: 2,
    newValue: 3,
  }),
];

test('reads suggestions back from the own page', () => {
  for (const mark of all) {
    for (const inline of [true, false]) assert.ok(readBack(mark, inline).eq(mark));
  }
});

test('reads no suggestion from elsewhere', () => {
  const marks = outsideParser(schema).rules.map(({ mark }) => mark);
  for (const { type } of all) assert.ok(!marks.includes(type.name));
});

/** As a browser does it, of which there is none here. */
function readBack(mark: Mark, inline: boolean): Mark {
  const [tag, drawn] = mark.type.spec.toDOM!(mark, inline) as unknown as Drawn;
  const { tag: selector, getAttrs } = ruleOf(ownParser(schema), mark);
  const [, its, attribute] = /^(\w*)\[(data-\w+)\]$/.exec(selector)!;
  assert.ok((its === '' || its === tag) && attribute in drawn);
  const dataset = Object.fromEntries(
    Object.entries(drawn).map(([name, value]) => [name.replace('data-', ''), value]),
  );
  return mark.type.create(getAttrs!({ dataset } as unknown as HTMLElement) || null);
}

type Drawn = [string, Record<string, string>];

function ruleOf(parser: DOMParser, { type }: Mark): TagParseRule {
  return parser.rules.find((rule) => rule.mark === type.name) as TagParseRule;
}
