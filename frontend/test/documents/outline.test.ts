import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Counter } from '../../documents/text-outline/counting';
import { sectionAt, sectionsOf } from '../../documents/text-outline/headings';
import { document, schema } from './fixtures';

const { nodes, marks } = schema;

function heading(level: number, text: string) {
  return nodes.heading.create({ level }, text ? schema.text(text) : null);
}

test('nests headings by their level, also where a level is left out', () => {
  const doc = nodes.doc.create(null, [
    heading(2, 'before'),
    heading(1, 'one'),
    heading(3, 'deep'),
    heading(2, 'two'),
    ...document('words').children,
    heading(1, ''),
  ]);
  const sections = sectionsOf(doc);
  const names = (all: typeof sections): unknown[] =>
    all.map(({ text, below }) => (below.length ? [text, names(below)] : text));
  assert.deepEqual(names(sections), ['before', ['one', ['deep', 'two']], '']);
  assert.equal(sectionAt(sections, doc.content.size - 4)?.text, 'two');
  assert.equal(sectionAt(sections, 0), null);
});

const counted = (text: string, language = 'fr') => new Counter(language).text(text);

test('counts words as people do', () => {
  assert.equal(counted('Peut-être l’accord d’aujourd’hui, à 14 h 30.').words, 7);
  assert.equal(counted('We ask for 3.5 million – now!', 'en').words, 6);
  assert.equal(counted('  ').words, 0);
  assert.equal(counted('São Tomé e Príncipe', 'pt').words, 4);
});

test('counts what people see as one character once', () => {
  assert.deepEqual(counted('é 👩‍🌾'), { words: 1, characters: 3, withoutSpaces: 2 });
});

test('counts across blocks, and the selection alone', () => {
  const doc = document('one two', 'three');
  const counter = new Counter('en');
  assert.deepEqual(counter.count(doc), { words: 3, characters: 12, withoutSpaces: 11 });
  assert.equal(counter.count(doc, 5, 13).words, 2);
  assert.equal(counter.count(doc, 5, 13).characters, 6);
});

test('does not count what is suggested to be deleted, nor markup', () => {
  const gone = marks.deletion.create({ id: 'a' });
  const doc = nodes.doc.create(null, [
    nodes.paragraph.create(null, [
      schema.text('one ', [marks.strong.create()]),
      schema.text('two', [gone]),
    ]),
    nodes.paragraph.create(null, schema.text('gone'), [gone]),
  ]);
  assert.deepEqual(new Counter('en').count(doc), { words: 1, characters: 4, withoutSpaces: 3 });
});
