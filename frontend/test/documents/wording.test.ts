import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mark, Node } from 'prosemirror-model';
import { Company } from '../../documents/statement-editor/company';
import { openSuggestions } from '../../documents/statement-editor/suggesting/inventory';
import { stayingOf, whatOf } from '../../documents/statement-editor/suggesting/wording';
import { textsFrom } from '../../documents/statement-editor/texts';
import { schema } from './fixtures';

const texts = textsFrom(null);
const { marks, nodes } = schema;
const ID = 'a suggestion';

function told(...blocks: Node[]): string[] {
  return openSuggestions(nodes.doc.create(null, blocks)).map((one) => whatOf(one, texts));
}

function changed(type: string, previousValue: unknown, newValue: unknown, attrName = ''): Mark {
  return marks.modification.create({ id: ID, type, attrName, previousValue, newValue });
}

function paragraph(words: string, ...its: Mark[]): Node {
  return nodes.paragraph.create(null, schema.text(words, its));
}

test('says which form words are to have, and where a link is to lead', () => {
  const strong = marks.strong.create();
  const link = marks.link.create({ href: 'https://example.org/' });
  const bold = changed('mark', null, strong.toJSON());
  assert.deepEqual(told(paragraph('they pay', bold, strong)), ['Set “they pay” in bold']);
  const plain = changed('mark', strong.toJSON(), null);
  assert.deepEqual(told(paragraph('they pay', plain)), ['Take the bold off “they pay”']);
  const linked = changed('mark', null, link.toJSON());
  assert.deepEqual(told(paragraph('they pay', linked, link)), [
    'Link “they pay” to https://example.org/',
  ]);
});

test('says what stands there, not what the suggestion says of itself', () => {
  const link = marks.link.create({ href: 'https://other.example/' });
  const before = marks.link.create({ href: 'https://example.org/' });
  const lying = changed('mark', before.toJSON(), marks.strong.create().toJSON());
  assert.deepEqual(told(paragraph('they pay', lying, link)), [
    'Link “they pay” to https://other.example/',
  ]);
});

test('says all that one suggestion does', () => {
  const strong = marks.strong.create();
  const bold = changed('mark', null, strong.toJSON());
  const comma = schema.text(',', [marks.insertion.create({ id: ID })]);
  const words = nodes.paragraph.create(null, [schema.text('they', [bold, strong]), comma]);
  assert.deepEqual(told(words), ['Insert “,”; Set “they” in bold']);
});

test('says what a block is to become, and of which block', () => {
  const marked = (node: Node, mark: Mark) => node.mark(mark.addToSet(node.marks));
  const heading = nodes.heading.create({ level: 3 }, schema.text('Less violence'));
  const remade = changed('nodeType', 'paragraph', 'heading');
  assert.deepEqual(told(marked(heading, remade)), ['Make “Less violence” a heading of level 3']);
  const quotation = nodes.quotation.create({ speaker: 'A chief' }, paragraph('We dig'));
  const renamed = changed('attr', 'A farmer', 'A farmer', 'speaker');
  assert.deepEqual(told(marked(quotation, renamed)), ['Name “A chief” as the speaker of “We dig”']);
});

test('names a footnote and a reference as what they are', () => {
  const insertion = marks.insertion.create({ id: ID });
  const footnote = nodes.footnote.create(null, schema.text('In 2024'), [insertion]);
  assert.deepEqual(told(nodes.paragraph.create(null, footnote)), ['Insert the footnote “In 2024”']);
  const citation = nodes.citation.create({ finding: 'F-2026-014' }, null, [insertion]);
  assert.deepEqual(told(nodes.paragraph.create(null, citation)), ['Insert “[F-2026-014]”']);
});

test("puts nobody else's words into the mouth of who inserts a block", () => {
  const insertion = (id: string) => marks.insertion.create({ id });
  const others = schema.text(' and we', [insertion('of others')]);
  const both = schema.text(' all', [insertion(ID), insertion('of others')]);
  const words = nodes.paragraph.create(null, [schema.text('they'), both, others]);
  const list = nodes.bullet_list.create(null, nodes.list_item.create(null, words));
  assert.deepEqual(told(list.mark([insertion(ID)])), ['Insert “they all”', 'Insert “all and we”']);
});

test('tells whose words stay in a rejected block, and not its author of their own', () => {
  const company = new Company('me');
  const [awa, bo] = ['awa', 'bo'].map((person) => ({ person, organisation: 'wome' }));
  const at = '2026-11-27T12:00:00Z';
  company.learn({
    people: { awa: { name: 'Awa' }, bo: { name: 'Bo' } },
    organisations: { wome: { acronym: 'WOME', colour: '#123456' } },
    suggestions: { [ID]: { ...awa, at }, more: { ...awa, at }, other: { ...bo, at } },
  });
  const withIn = (id: string) => {
    const inside = marks.insertion.create({ id });
    const block = paragraph('they', inside).mark([marks.insertion.create({ id: ID })]);
    return stayingOf(nodes.doc.create(null, block), ID, company, texts);
  };
  company.author = awa;
  assert.match(withIn('other'), /Bo \(WOME\)/);
  assert.equal(withIn('more'), '');
  company.author = bo;
  assert.match(withIn('other'), /Bo \(WOME\)/);
  assert.match(withIn('more'), /Awa \(WOME\)/);
});
