import { isReached } from '../../uikit/reached';
import { adopt } from '../statement-editor/styles';
import type { Belongings, Reader } from './belongings';
import { KEPT_CHANGED } from './changed';
import {
  draw,
  drawFailed,
  drawLink,
  forgetFailed,
  type Known,
  type KeptTexts,
  type Show,
} from './drawing';
import { signOut } from './sign-out';
import styles from './kept-words.css?inline';

const SIGN_OUT = 'a[href="/logout"]';
/** A text that has just been left writes down what it knows. */
const MOMENT = 1_000;
const NOTHING: Belongings = { own: [], others: 0, open: [] };

interface Answer {
  resolve(known: Map<string, Known>): void;
  reject(problem: Error): void;
}

/** What the elements of one page ask for together: a line that one of them tidies is locked. */
let tidying: Promise<void> | null = null;

/**
 * `<kept-words>`: what this person wrote and what waits in this browser, since it could not be sent.
 *
 * Attributes: `owner` (whose they are), `texts` (JSON), `show`: `link` where there are any, and what
 * leads to them before one signs out; `all`; `lost`, what belongs to texts that one may not read any
 * more; `leaving`, before one signs out. Event: `texts-asked` {documents}; the server answers by
 * `told` which of them the person may read.
 */
export class KeptWords extends HTMLElement {
  private answers: Answer[] = [];
  private listening = new AbortController();
  private looking = false;
  private again = false;
  private waiting: AbortController | null = null;

  connectedCallback(): void {
    adopt(styles, this);
    this.listening = new AbortController();
    const { signal } = this.listening;
    if (this.show === 'link') {
      document.addEventListener('click', this.leave, { signal });
      window.addEventListener('online', () => forgetFailed(this), { signal });
    }
    document.addEventListener(KEPT_CHANGED, () => void this.look(), { signal });
    void this.look(true);
  }

  disconnectedCallback(): void {
    this.listening.abort();
    // The server answers no element that is not on the page.
    for (const { reject } of this.answers.splice(0)) reject(new Error('The page has gone on'));
  }

  /** Called by the server: the answer to `texts-asked`, JSON of texts by their ids. */
  told(known: string): void {
    const texts = new Map(Object.entries(JSON.parse(known) as Record<string, Known>));
    for (const { resolve } of this.answers.splice(0)) resolve(texts);
  }

  /** Called by the server too, where the person went to another page. */
  async look(first = false): Promise<void> {
    this.again ||= this.looking;
    if (this.looking) return;
    this.looking = true;
    try {
      await this.lookOnce(first);
    } catch (problem) {
      console.warn('What this browser keeps could not be looked at', problem);
    } finally {
      this.looking = false;
    }
    if (!this.again) return;
    this.again = false;
    await this.look(first);
  }

  private async lookOnce(first: boolean): Promise<void> {
    const { belongings, hasBelongings } = await import('./belongings');
    if (!(await hasBelongings())) return this.draw(NOTHING, new Map());
    await this.tidied(first);
    const leaving = this.show === 'leaving';
    const look = () => belongings(this.owner, read, leaving);
    const found = await (this.show === 'link' ? settled(look) : look());
    const documents = [...new Set(found.own.map(({ document }) => document))];
    const known = this.show === 'link' ? new Map<string, Known>() : await this.ask(documents);
    await this.draw(found, known);
    void this.lookWhenClosed(found.open);
  }

  /** Waits for what another element of this page has begun, and takes its place where that fails. */
  private async tidied(first: boolean): Promise<void> {
    const { tidy } = await import('./belongings');
    const begun = tidying;
    const done = await begun?.then(
      () => true,
      () => false,
    );
    if (done || !first) return;
    const asked = async (documents: string[]) => new Set((await this.ask(documents)).keys());
    if (tidying === begun) tidying = tidy(this.owner, asked, read);
    await tidying;
  }

  /** A page that is just being left holds its lines for a moment. */
  private async lookWhenClosed(open: string[]): Promise<void> {
    const { signal } = this.listening;
    this.waiting?.abort();
    if (open.length === 0) return;
    const waiting = (this.waiting = new AbortController());
    const either = AbortSignal.any([signal, waiting.signal]);
    const { lock } = await import('../statement-editor/lines');
    const closed = open.map(async (client) => {
      const release = await lock(client, { mode: 'shared', signal: either });
      release?.();
      return release !== null;
    });
    if (!(await Promise.race(closed))) return;
    waiting.abort();
    tidying = null;
    void this.look(true);
  }

  private async draw(found: Belongings, known: Map<string, Known>): Promise<void> {
    if (this.show === 'link') return drawLink(this, found, this.texts);
    const again = () => void this.look();
    await draw(this, { found, known, texts: this.texts, show: this.show, again, leave: this.go });
  }

  private ask(documents: string[]): Promise<Map<string, Known>> {
    if (documents.length === 0) return Promise.resolve(new Map());
    return new Promise((resolve, reject) => {
      this.answers.push({ resolve, reject });
      this.dispatchEvent(
        new CustomEvent('texts-asked', { detail: { documents: documents.join() } }),
      );
    });
  }

  /** Nobody signs out without having been told what is lost with it. */
  private readonly leave = (event: MouseEvent): void => {
    if (!(event.target as Element).closest(SIGN_OUT) || event.defaultPrevented) return;
    event.preventDefault();
    void this.leadOut();
  };

  /** Where the workspace cannot be reached, a browser would put a page of its own in place of this one. */
  private async leadOut(): Promise<void> {
    forgetFailed(this);
    const left = await this.isAnythingLeft().catch(() => false);
    if (!(await isReached())) return drawFailed(this, this.texts);
    location.assign(left ? '/workspace/kept?leaving' : '/logout');
  }

  private async isAnythingLeft(): Promise<boolean> {
    const { belongings, hasBelongings } = await import('./belongings');
    if (!(await hasBelongings())) return false;
    const { own, others } = await settled(() => belongings(this.owner, read, true));
    return own.length > 0 || others > 0;
  }

  /**
   * Signs out, and only then removes anything. What somebody else has not sent stays for them: then
   * only one's own is removed.
   */
  private readonly go = async (others: boolean): Promise<void> => {
    const { removeAll } = await import('./belongings');
    await signOut(others, () => removeAll(this.owner));
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
