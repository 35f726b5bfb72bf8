import type { Schema } from 'prosemirror-model';
import { Aside } from './aside';
import { Replica } from './replica';
import { looseWordsOf } from './words';
import type { Restored } from './work';

/** The person's own words in a line that no editor has open: kept, waiting, and not sent. */
export function wordsLeft(schema: Schema, { copy, work }: Restored): string[] {
  const aside = work.aside ?? [];
  try {
    const replica = new Replica(schema, () => []);
    if (!copy) throw new RangeError('Nothing that the steps stand on');
    replica.adopt(copy);
    for (const batch of work.tail) replica.take(batch, false, 0);
    const waiting = new Aside(schema);
    for (const steps of aside) waiting.put(replica.copy!, steps);
    replica.resume(work.unsent, work.decisions);
    const found = [...waiting.words(), ...replica.newWords()];
    return [...work.kept, ...found.map(({ text }) => text)];
  } catch {
    const loose = [...aside.map(({ steps }) => steps), work.unsent].flatMap(looseWordsOf);
    return [...work.kept, ...loose.map(({ text }) => text)];
  }
}
