import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import type { Cancel, Clock } from '../clock';
import type { Company } from '../company';
import type { TextKey, Texts } from '../texts';
import type { Author } from '../wire';
import { type Change, Touched } from './touched';

/** So long after somebody's last letter it is told what they have changed. */
const QUIET = 3_000;
/** Whoever writes without a rest is told of all the same. */
const LONGEST = 20_000;

export interface AnnouncerOptions {
  clock: Clock;
  texts: Texts;
  company: () => Company;
  /** The text as the server has confirmed it. */
  text: () => Node | null;
  /** Whether the line to the server is up: without it nobody is seen, and nobody has left. */
  connected: () => boolean;
  say: (sentences: string[]) => void;
}

/** Tells what others do, gathered: a sentence for each person and change, not for each letter. */
export class Announcer {
  private readonly options: AnnouncerOptions;
  private readonly touched = new Map<string, { author: Author; places: Touched }>();
  private here = new Map<string, Author>();
  private noticed = '';
  private met = false;
  private quiet: Cancel | null = null;
  private longest: Cancel | null = null;

  constructor(options: AnnouncerOptions) {
    this.options = options;
  }

  /** Steps that the server has confirmed, on the text as it was; by null where they are one's own. */
  steps(author: Author | null, before: Node, steps: readonly Step[]): void {
    let doc = before;
    for (const step of steps) {
      const after = step.apply(doc).doc;
      if (!after) return;
      this.step(author, doc, after, step);
      doc = after;
    }
    if (author) this.soon();
  }

  /** Somebody may have come or gone. */
  presence(): void {
    const now = keysOf(this.present());
    if (now === this.noticed) return;
    this.noticed = now;
    this.soon();
  }

  stop(): void {
    this.quiet?.();
    this.longest?.();
    this.quiet = this.longest = null;
  }

  private step(author: Author | null, before: Node, after: Node, step: Step): void {
    const key = author && keyOf(author);
    for (const [other, { places }] of this.touched) if (other !== key) places.follow(step);
    if (!author || !key) return;
    const known = this.touched.get(key) ?? { author, places: new Touched() };
    this.touched.set(key, known);
    known.places.note(before, after, step);
  }

  private soon(): void {
    const { clock } = this.options;
    this.quiet?.();
    this.quiet = clock.after(QUIET, () => this.tell());
    this.longest ??= clock.after(LONGEST, () => this.tell());
  }

  private tell(): void {
    this.stop();
    const doc = this.options.text();
    const changed = [...this.touched.values()].flatMap(({ author, places }) =>
      doc ? this.told(author, places.changes(doc)) : [],
    );
    this.touched.clear();
    const sentences = [...this.comings(), ...changed];
    if (sentences.length > 0) this.options.say(sentences);
  }

  private told(author: Author, changes: Change[]): string[] {
    if (changes.length === 0) return [];
    const who = this.who(author);
    if (changes.length > 1) {
      return [filled(this.options.texts('others.several'), who, String(changes.length))];
    }
    const [{ act, kind, words }] = changes;
    const { texts } = this.options;
    const what = words ? filled(texts(`others.kind.${kind}`), words) : texts('others.kind.empty');
    return [filled(texts(`others.${act}`), who, what)];
  }

  /** Who was there already when one came is told by "who is here". */
  private comings(): string[] {
    if (!this.options.connected()) return [];
    const now = this.present();
    const before = this.met ? this.here : now;
    this.met = true;
    this.here = now;
    return [...this.those(now, before, 'others.joined'), ...this.those(before, now, 'others.left')];
  }

  private those(some: Map<string, Author>, others: Map<string, Author>, key: TextKey): string[] {
    return [...some]
      .filter(([each]) => !others.has(each))
      .map(([, author]) => filled(this.options.texts(key), this.who(author)));
  }

  private present(): Map<string, Author> {
    const all = this.options.company().all();
    return new Map(all.map((caret) => [keyOf(caret), caret]));
  }

  private who({ person, organisation }: Author): string {
    const company = this.options.company();
    const name = company.person(person)?.name ?? this.options.texts('here.someone');
    const acronym = company.organisation(organisation)?.acronym;
    return acronym ? `${name} (${acronym})` : name;
  }
}

function keyOf({ person, organisation }: Author): string {
  return `${organisation} ${person}`;
}

function keysOf(people: Map<string, Author>): string {
  return [...people.keys()].sort().join();
}

/** The text with `{0}` and `{1}` filled in. */
function filled(text: string, ...values: string[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)]);
}
