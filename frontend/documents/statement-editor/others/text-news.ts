import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { filled, type Texts } from '../texts';
import { type Author, isSameAuthor } from '../wire';
import { EachAuthor } from './each-author';
import { type Change, Touched } from './touched';

/** Where others have changed the text. */
export class TextNews {
  private readonly touched = new EachAuthor(() => new Touched());
  private readonly named: (author: Author) => string;
  private readonly texts: Texts;

  constructor(named: (author: Author) => string, texts: Texts) {
    this.named = named;
    this.texts = texts;
  }

  /** Steps, with the documents before, between and after them; by null where nobody is told of. */
  note(author: Author | null, docs: readonly Node[], steps: readonly Step[]): void {
    for (const [index, step] of steps.entries()) {
      for (const other of this.touched.all()) {
        if (!author || !isSameAuthor(other.author, author)) other.of.follow(step);
      }
      if (author) this.touched.get(author).note(docs[index], docs[index + 1], step);
    }
  }

  tell(doc: Node): string[] {
    return this.touched.all().flatMap(({ author, of }) => this.told(author, of.changes(doc)));
  }

  forget(): void {
    this.touched.clear();
  }

  private told(author: Author, changes: Change[]): string[] {
    if (changes.length === 0) return [];
    const { texts } = this;
    const who = this.named(author);
    if (changes.length > 1) return [filled(texts('others.several'), who, `${changes.length}`)];
    const [{ act, kind, words }] = changes;
    const what = words ? filled(texts(`others.kind.${kind}`), words) : texts('others.kind.empty');
    return [filled(texts(`others.${act}`), who, what)];
  }
}
