import { adopt } from '../statement-editor/styles';
import type { Belongings, Reader } from './belongings';
import { draw, drawLink, type Known, type KeptTexts, type Show } from './drawing';
import styles from './kept-words.css?inline';

const SIGN_OUT = 'a[href="/logout"]';
/** A text that has just been left writes down what it knows. */
const MOMENT = 1_000;

/**
 * `<kept-words>`: what this person wrote and what waits in this browser, since it could not be sent.
 *
 * Attributes: `owner` (whose they are), `texts` (JSON), `show`: `link` where there are any, and what
 * leads to them before one signs out; `all`; `lost`, what belongs to texts that one may not read any
 * more; `leaving`, before one signs out. Event: `texts-asked` {documents}; the server answers by
 * `told` which of them the person may read.
 */
export class KeptWords extends HTMLElement {
  private answers: ((known: Map<string, Known>) => void)[] = [];
  private listening = new AbortController();
  private looking = false;

  connectedCallback(): void {
    adopt(styles, this);
    this.listening = new AbortController();
    const { signal } = this.listening;
    if (this.show === 'link') document.addEventListener('click', this.leave, { signal });
    void this.look(true);
  }

  disconnectedCallback(): void {
    this.listening.abort();
  }

  /** Called by the server: the answer to `texts-asked`, JSON of texts by their ids. */
  told(known: string): void {
    const texts = new Map(Object.entries(JSON.parse(known) as Record<string, Known>));
    for (const answer of this.answers.splice(0)) answer(texts);
  }

  /** Called by the server too, where the person went to another page. */
  async look(first = false): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      const { belongings, hasBelongings, tidy } = await import('./belongings');
      if (!(await hasBelongings())) return await this.draw({ own: [], others: 0 }, new Map());
      const asked = async (documents: string[]) => new Set((await this.ask(documents)).keys());
      if (first) await tidy(this.owner, asked, read);
      const leaving = this.show === 'leaving';
      const look = () => belongings(this.owner, read, leaving);
      const found = await (this.show === 'link' ? settled(look) : look());
      const documents = [...new Set(found.own.map(({ document }) => document))];
      const known = this.show === 'link' ? new Map<string, Known>() : await this.ask(documents);
      await this.draw(found, known);
    } catch (problem) {
      console.warn('What this browser keeps could not be looked at', problem);
    } finally {
      this.looking = false;
    }
  }

  private async draw(found: Belongings, known: Map<string, Known>): Promise<void> {
    if (this.show === 'link') return drawLink(this, found, this.texts);
    const again = () => void this.look();
    await draw(this, { found, known, texts: this.texts, show: this.show, again, leave: this.go });
  }

  private ask(documents: string[]): Promise<Map<string, Known>> {
    if (documents.length === 0) return Promise.resolve(new Map());
    return new Promise((resolve) => {
      this.answers.push(resolve);
      this.dispatchEvent(
        new CustomEvent('texts-asked', { detail: { documents: documents.join() } }),
      );
    });
  }

  /** Nobody signs out without having been told what is lost with it. */
  private readonly leave = (event: MouseEvent): void => {
    if (!(event.target as Element).closest(SIGN_OUT) || event.defaultPrevented) return;
    event.preventDefault();
    void this.isAnythingLeft().then(
      (left) => location.assign(left ? '/workspace/kept?leaving' : '/logout'),
      () => location.assign('/logout'),
    );
  };

  private async isAnythingLeft(): Promise<boolean> {
    const { belongings, hasBelongings } = await import('./belongings');
    if (!(await hasBelongings())) return false;
    const { own, others } = await settled(() => belongings(this.owner, read, true));
    return own.length > 0 || others > 0;
  }

  /** What somebody else has not sent stays for them: then only one's own is removed. */
  private readonly go = async (others: boolean): Promise<void> => {
    if (others) await (await import('./belongings')).removeAll(this.owner);
    location.assign(others ? '/logout?others=true' : '/logout');
  };

  private get owner(): string {
    return this.getAttribute('owner') ?? '';
  }

  private get show(): Show {
    return (this.getAttribute('show') ?? 'all') as Show;
  }

  private get texts(): KeptTexts {
    return JSON.parse(this.getAttribute('texts') ?? '{}') as KeptTexts;
  }
}

/** Words that are being sent at this moment are not left behind. */
async function settled(look: () => Promise<Belongings>): Promise<Belongings> {
  const found = await look();
  if (found.own.length === 0) return found;
  await new Promise((resolve) => setTimeout(resolve, MOMENT));
  return look();
}

/** What knows the text is loaded only where there are words. */
const read: Reader = async (line) => {
  const { unsent, aside, kept } = line.work;
  if (unsent.length === 0 && !aside?.length) return kept;
  const [{ wordsLeft }, { fetchSchema }, { buildSchema }] = await Promise.all([
    import('../statement-editor/words-left'),
    import('../statement-editor/published-schema'),
    import('../statement-editor/schema'),
  ]);
  return wordsLeft(buildSchema(await fetchSchema('/coediting/schema.json')), line);
};

if (!customElements.get('kept-words')) customElements.define('kept-words', KeptWords);
