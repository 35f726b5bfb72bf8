import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { joined, type Range } from './ranges';
import type { StepJson } from './wire';

/** A run of words, and where in the document it would have stood. */
export interface Words {
  from: number;
  text: string;
}

/**
 * The words that a run of steps brought into a document, as plain text, so that a person can copy
 * what could not be sent. Words that the same steps took away again are left out, and so are those of
 * the steps that are not `asked` for.
 */
export function wordsOf(
  before: Node,
  steps: readonly Step[],
  asked: (index: number) => boolean = () => true,
): Words[] {
  let doc = before;
  let ranges: Range[] = [];
  for (const [index, step] of steps.entries()) {
    const result = step.apply(doc);
    if (!result.doc) return looseWordsOf(asJson(steps.filter((_, at) => asked(at))));
    const map = step.getMap();
    ranges = ranges.map(({ from, to }) => ({ from: map.map(from, 1), to: map.map(to, -1) }));
    map.forEach((_oldStart, _oldEnd, from, to) => {
      if (to > from && asked(index)) ranges.push({ from, to });
    });
    doc = result.doc;
  }
  return joined(ranges)
    .map(({ from, to }) => ({ from, text: doc.textBetween(from, to, '\n', '\n') }))
    .filter(({ text }) => text !== '');
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
