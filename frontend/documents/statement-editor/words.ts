import type { Node } from 'prosemirror-model';
import { type Mappable, Mapping, type Step } from 'prosemirror-transform';
import { joined, type Range } from './ranges';
import type { StepJson } from './wire';

/** A run of words, and where in the document it would have stood. */
export interface Words {
  from: number;
  text: string;
}

/**
 * The words that a run of steps brought into a document, as plain text, so that a person can copy
 * what could not be sent. Words that the same steps took away again are left out, and so are those
 * that they took out and put back, and those of the steps that are not `asked` for.
 */
export function wordsOf(
  before: Node,
  steps: readonly Step[],
  asked: (index: number) => boolean = () => true,
): Words[] {
  let doc = before;
  let ranges: Range[] = [];
  const mapping = new Mapping();
  for (const [index, step] of steps.entries()) {
    const result = step.apply(doc);
    if (!result.doc) return looseWordsOf(asJson(steps.filter((_, at) => asked(at))));
    const map = step.getMap();
    ranges = ranges.map(({ from, to }) => ({ from: map.map(from, 1), to: map.map(to, -1) }));
    mapping.appendMap(map);
    doc = result.doc;
    map.forEach((_oldStart, _oldEnd, from, to) => {
      if (to === from || !asked(index)) return;
      // A letter alone, as it is typed, is looked at with what stands beside it in the end.
      const several = to - from > 1;
      if (!several || !isPutBack(before, doc, { from, to }, mapping.invert()))
        ranges.push({ from, to });
    });
  }
  const back = mapping.invert();
  return joined(ranges)
    .filter((range) => !isPutBack(before, doc, range, back))
    .map(({ from, to }) => ({ from, text: textIn(doc, from, to) }))
    .filter(({ text }) => text !== '');
}

/** Whether the same stood there before, as where somebody undoes what they had taken out. */
function isPutBack(before: Node, now: Node, { from, to }: Range, back: Mappable): boolean {
  const [start, end] = [back.map(from, -1), back.map(to, 1)];
  return end > start && textIn(before, start, end) === textIn(now, from, to);
}

function textIn(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '\n', '\n');
}

/** What is shorter is one's own even where others have said it, too. */
const LONG = 40;

/**
 * Leaves out what was only moved within the text, or taken out and put back: it stands there, and may
 * be others'.
 */
export function notFoundIn(text: Node, words: readonly Words[]): Words[] {
  const whole = text.textBetween(0, text.content.size, '\n', '\n');
  return words.filter((each) => each.text.length < LONG || !whole.includes(each.text));
}

function asJson(steps: readonly Step[]): StepJson[] {
  return steps.map((step) => step.toJSON() as StepJson);
}

/** The texts in steps that fit no document any more, in the order in which they were written. */
export function looseWordsOf(steps: readonly StepJson[]): Words[] {
  const texts: string[] = [];
  JSON.stringify(steps, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  const text = texts.join('');
  return text.trim() ? [{ from: 0, text }] : [];
}
