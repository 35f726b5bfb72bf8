import { openPanel } from '../document-desk/open-panel';
import { isElsewhere, isWriting } from '../document-desk/whereabouts';
import { type EditorPort, NARROW, onDesk } from '../statement-editor/port';
import { COMMENT_KEY, isMac, spoken } from '../statement-editor/shortcuts';
import type { CommentMarks } from './comment-marks';
import type { About } from './drafts';
import { gatherFlags } from './flags';
import { listenForMentions } from './mentioning';
import { Offer } from './offer';
import type { TextPlace, ThreadMark } from './thread-mark';
import { Writing, type WritingTexts } from './writing';

interface Texts extends WritingTexts {
  comment: string;
  /** What a flag in the margin is; `flags` where there are several, `#` for how many. */
  flag: string;
  flags: string;
}

/**
 * `<document-comments>`: the panel of comments, tied to the text on the same desk. The threads in it
 * come from the server, as elements that bear `data-thread`.
 *
 * Attributes: `threads` (JSON, see thread-mark.ts), `draft-at` (JSON of a text place: what is about to
 * be commented on), `document-id` and `owner` (whose drafts they are), `may-write`, `texts` (JSON).
 * Events: `comment-wanted` {version, from, to; version -1 for the whole text; readership; written:
 * whether there are words already, which stay about what they are about}, `thread-chosen` {thread},
 * `words-wanted` {thread}, `places-moved`, `draft-found` {key, version, from, to, readership, narrow}.
 */
export class DocumentComments extends HTMLElement {
  static readonly observedAttributes = ['threads', 'draft-at', 'may-write', 'owner'];

  private leave: (() => void) | null = null;
  private port: EditorPort | null = null;
  private marks: CommentMarks | null = null;
  private offer: Offer | null = null;
  private readonly writing = new Writing(this, {
    texts: () => this.texts,
    scope: () => `${this.get('owner')} ${this.get('document-id')}`,
    selected: () => this.marks?.selected() ?? 'nothing',
    tell: (name, detail) => this.tell(name, detail),
  });
  private searched = '';
  private due = 0;
  private listening = new AbortController();

  connectedCallback(): void {
    if (this.leave) return;
    this.listening = new AbortController();
    // A desk is put together before its parts can be found on it.
    queueMicrotask(() => {
      if (this.isConnected && !this.leave) this.leave = onDesk(this, (port) => this.connect(port));
      this.findDrafts();
    });
    const { signal } = this.listening;
    document.addEventListener('keydown', this.shortcut, { signal });
    this.addEventListener('focusin', this.pointed, { signal });
    this.addEventListener('click', this.clicked, { signal });
    addEventListener('resize', this.later, { signal });
    listenForMentions(this, signal);
    this.writing.listen(signal);
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      // Vaadin moves an element about while it builds a page; that ends nothing.
      if (this.isConnected) return;
      this.leave?.();
      this.leave = null;
      this.listening.abort();
    });
  }

  attributeChangedCallback(name: string): void {
    if (name === 'threads') this.marks?.show(this.threads);
    if (name === 'draft-at') this.marks?.draft(this.draftAt);
    if (name === 'owner') this.findDrafts();
    if (name === 'may-write' && !this.mayWrite) this.writing.end();
    this.later();
  }

  /** Called by the server: a field is there, and what is typed into it is about that. */
  keep(key: string, about: string): void {
    this.writing.keep(key, JSON.parse(about) as About);
  }

  /** Called by the server: leads into a field, unless the person went on to something else meanwhile. */
  enter(key: string): void {
    this.writing.enter(key);
  }

  /** Called by the server: what was typed has been sent or given up. */
  forget(key: string): void {
    this.writing.forget(key);
  }

  /** Called by the server: leads back to where a comment is begun. */
  back(): void {
    this.writing.back();
  }

  /** Called by the server: these have said something; told aloud with what else others do. */
  heard(by: string): void {
    this.port?.commented(JSON.parse(by) as string[]);
  }

  /** Called by the server: leads to a thread in the panel; from nothing in which the person writes. */
  lead(thread: string): void {
    const card = this.card(thread);
    if (!isWriting()) card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
    this.activate(thread);
  }

  /**
   * Called by the server: what had the focus in this thread is gone. It stays with the thread or, where
   * that is not listed any more, with the panel: not with what the next thread has in its place. Who
   * went on to something else meanwhile, such as the text, is not called back.
   */
  stayAt(thread: string): void {
    const { panel } = this;
    const card = this.card(thread);
    if (isElsewhere(panel)) return;
    (card ?? panel)?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  }

  /** Leads to a thread's words in the text. */
  reveal(thread: string): void {
    this.activate(thread);
    this.marks?.reveal(thread);
  }

  private connect(port: EditorPort): () => void {
    let ended = false;
    this.port = port;
    const editor = this.editor;
    // The parts that know the text come with it.
    void import('./comment-marks').then(({ CommentMarks }) => {
      if (ended || !editor) return;
      this.marks = new CommentMarks(port, () => this.texts.flag, {
        moved: () => this.tell('places-moved', {}),
        entered: (thread) => this.entered(thread),
        changed: () => this.changed(),
      });
      this.offer = new Offer(editor, this.texts.comment, spoken(COMMENT_KEY), () =>
        this.writing.ask(),
      );
      editor.addEventListener('click', this.flagClicked);
      this.marks.show(this.threads);
      this.marks.draft(this.draftAt);
      // Something may have been selected before they came.
      this.later();
    });
    return () => {
      ended = true;
      editor?.removeEventListener('click', this.flagClicked);
      this.marks?.destroy();
      this.offer?.destroy();
      this.marks = this.offer = this.port = null;
    };
  }

  private readonly flagClicked = ({ target }: Event): void => {
    const flag = (target as Element).closest<HTMLElement>('.comment-flag');
    const thread = flag?.dataset.thread;
    if (!thread) return;
    // At once: who writes on before the server has answered is not called away from that.
    openPanel(this);
    this.card(thread)?.focus({ preventScroll: true });
    this.tell('thread-chosen', { thread });
  };

  private readonly shortcut = (event: KeyboardEvent): void => {
    const asked = (isMac ? event.metaKey : event.ctrlKey) && event.altKey && event.code === 'KeyM';
    if (!asked || event.repeat || event.getModifierState('AltGraph') || !this.mayWrite) return;
    event.preventDefault();
    this.writing.ask();
  };

  /** What one works at in the panel is shown in the text. */
  private readonly pointed = ({ target }: Event): void => {
    const card = (target as Element).closest<HTMLElement>('[data-thread]');
    if (card) this.activate(card.dataset.thread ?? null);
  };

  private readonly clicked = ({ target }: Event): void => {
    const quote = (target as Element).closest('.comment-quote');
    const thread = quote?.closest<HTMLElement>('[data-thread]')?.dataset.thread;
    if (!thread) return;
    if (matchMedia(NARROW).matches) this.tell('words-wanted', { thread });
    else this.reveal(thread);
  };

  private entered(thread: string | null): void {
    if (this.contains(document.activeElement)) return;
    this.activate(thread);
    if (thread) this.card(thread)?.scrollIntoView({ block: 'nearest' });
  }

  private changed(): void {
    this.writing.changed();
    this.later();
  }

  /** Once the text stands on the page as it is now. */
  private readonly later = (): void => {
    cancelAnimationFrame(this.due);
    this.due = requestAnimationFrame(() => {
      const { editor, texts } = this;
      const selected = this.marks?.selected();
      this.offer?.show(this.mayWrite && !this.hasAttribute('draft-at') && selected !== 'nothing');
      if (editor) {
        gatherFlags(editor, (count) =>
          count === 1 ? texts.flag : texts.flags.replace('#', String(count)),
        );
      }
    });
  };

  private activate(thread: string | null): void {
    this.marks?.activate(thread);
    for (const card of this.querySelectorAll<HTMLElement>('[data-thread]')) {
      card.toggleAttribute('data-active', card.dataset.thread === thread);
    }
    this.later();
  }

  /** Told once for each person: what they wrote and did not send. */
  private findDrafts(): void {
    const owner = this.get('owner');
    if (!owner || !this.isConnected || this.searched === owner) return;
    this.searched = owner;
    this.writing.findDrafts();
  }

  private card(thread: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread)}"]`);
  }

  private get panel(): HTMLElement | null {
    return this.closest('.ws-desk-panel');
  }

  private get editor(): HTMLElement | null {
    return this.closest('.ws-desk')?.querySelector('statement-editor') ?? null;
  }

  private get threads(): ThreadMark[] {
    return JSON.parse(this.get('threads') || '[]') as ThreadMark[];
  }

  private get draftAt(): TextPlace | null {
    return JSON.parse(this.get('draft-at') || 'null') as TextPlace | null;
  }

  private get texts(): Texts {
    return JSON.parse(this.get('texts') || '{}') as Texts;
  }

  private get mayWrite(): boolean {
    return this.hasAttribute('may-write');
  }

  private get(name: string): string {
    return this.getAttribute(name) ?? '';
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

if (!customElements.get('document-comments')) {
  customElements.define('document-comments', DocumentComments);
}
