import { type EditorPort, NARROW, onDesk } from '../statement-editor/port';
import { COMMENT_KEY, isMac, spoken } from '../statement-editor/shortcuts';
import type { CommentMarks } from './comment-marks';
import { type About, Drafts } from './drafts';
import { EarlyWords } from './early-words';
import { gatherFlags } from './flags';
import { endMention, listenForMentions } from './mentioning';
import { Offer } from './offer';
import type { TextPlace, ThreadMark } from './thread-mark';

interface Texts {
  comment: string;
  /** What the field for a comment is called. */
  words: string;
  /** What a flag in the margin is; `flags` where there are several, `#` for how many. */
  flag: string;
  flags: string;
}

/** Where the words of a comment are typed, and whom to tell of it. */
const TYPING = '[data-draft], vaadin-multi-select-combo-box';
/** The key of the field for a new thread's words. */
const NEW = 'new';
/** What asks for it in the panel. */
const ASK = '.ws-comment-ask';

/**
 * `<document-comments>`: the panel of comments, tied to the text on the same desk. The threads in it
 * come from the server, as elements that bear `data-thread`.
 *
 * Attributes: `threads` (JSON, see thread-mark.ts), `draft-at` (JSON of a text place: what is about to
 * be commented on), `document-id` and `owner` (whose drafts they are), `may-write`, `texts` (JSON).
 * Events: `comment-wanted` {version, from, to; version -1 for the whole text}, `thread-chosen`
 * {thread}, `words-wanted` {thread}, `places-moved`, `draft-found` {key, version, from, to,
 * readership, narrow}.
 */
export class DocumentComments extends HTMLElement {
  static readonly observedAttributes = ['threads', 'draft-at', 'may-write', 'owner'];

  private leave: (() => void) | null = null;
  private port: EditorPort | null = null;
  private marks: CommentMarks | null = null;
  private offer: Offer | null = null;
  private drafts: Drafts | null = null;
  private readonly early = new EarlyWords(this, NEW);
  private waiting = false;
  private searched = '';
  private due = 0;
  private listening = new AbortController();

  connectedCallback(): void {
    if (this.leave) return;
    this.listening = new AbortController();
    this.drafts ??= new Drafts(this, () => `${this.get('owner')} ${this.get('document-id')}`);
    // A desk is put together before its parts can be found on it.
    queueMicrotask(() => {
      if (this.isConnected && !this.leave) this.leave = onDesk(this, (port) => this.connect(port));
      this.findDrafts();
    });
    const { signal } = this.listening;
    document.addEventListener('keydown', this.shortcut, { signal });
    // Before the list of whom to tell takes the key.
    this.addEventListener('keydown', this.sending, { signal, capture: true });
    this.addEventListener('focusin', this.pointed, { signal });
    this.addEventListener('click', this.clicked, { signal });
    addEventListener('resize', this.later, { signal });
    listenForMentions(this, signal);
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
    if (name === 'may-write' && !this.mayWrite) this.early.end();
    this.later();
  }

  /** Called by the server: a field is there, and what is typed into it is about that. */
  keep(key: string, about: string): void {
    const keep = () => this.drafts?.keep(key, JSON.parse(about) as About);
    if (key === NEW && this.early.isThere) void this.early.handOver(keep);
    else keep();
  }

  /** Called by the server: what was typed has been sent or given up. */
  forget(key: string): void {
    this.drafts?.forget(key);
  }

  /** Called by the server: these have said something; told aloud with what else others do. */
  heard(by: string): void {
    this.port?.commented(JSON.parse(by) as string[]);
  }

  /** Called by the server: leads to a thread in the panel. */
  lead(thread: string): void {
    const card = this.card(thread);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
    this.activate(thread);
  }

  /**
   * Called by the server: what had the focus in this thread is gone. It stays with the thread or, where
   * that is not listed any more, with the panel: not with what the next thread has in its place. Who
   * went on to something else meanwhile, such as the text, is not called back.
   */
  stayAt(thread: string): void {
    const panel = this.closest<HTMLElement>('.ws-desk-panel');
    const card = this.card(thread);
    const at = document.activeElement;
    if (at && at !== document.body && !panel?.contains(at)) return;
    (card ?? panel)?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  }

  /** Leads to a thread's words in the text. */
  reveal(thread: string): void {
    this.activate(thread);
    this.marks?.reveal(thread);
  }

  /** Asks to comment on what is selected, or on the whole text where nothing is. */
  private ask(): void {
    this.early.begin(this.texts.words, this.drafts?.text(NEW) ?? '');
    this.askForPlace();
  }

  private askForPlace(): void {
    const place = this.marks?.selected() ?? 'nothing';
    this.waiting = place === null;
    if (place === null) return;
    const about = place === 'nothing' ? { version: -1, from: 0, to: 0 } : place;
    this.drafts?.about(NEW, { ...about });
    this.tell('comment-wanted', about);
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
      this.offer = new Offer(editor, this.texts.comment, spoken(COMMENT_KEY), () => this.ask());
      editor.addEventListener('click', this.flagClicked);
      this.marks.show(this.threads);
      this.marks.draft(this.draftAt);
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
    if (flag) this.tell('thread-chosen', { thread: flag.dataset.thread });
  };

  private readonly shortcut = (event: KeyboardEvent): void => {
    const asked = (isMac ? event.metaKey : event.ctrlKey) && event.altKey && event.code === 'KeyM';
    if (!asked || event.repeat || event.getModifierState('AltGraph') || !this.mayWrite) return;
    event.preventDefault();
    this.ask();
  };

  /** In the words of a comment, Enter begins a line; with Ctrl, or a Mac's ⌘, it sends them. */
  private readonly sending = (event: KeyboardEvent): void => {
    const asked = (isMac ? event.metaKey : event.ctrlKey) && event.key === 'Enter';
    const typing = (event.target as HTMLElement).closest(TYPING);
    const form = typing?.closest('.ws-comment-form');
    if (!asked || event.repeat || event.isComposing || !form) return;
    event.preventDefault();
    event.stopPropagation();
    endMention(form);
    // Leaving the field for a moment tells the server what is typed before the button is pressed.
    const field = document.activeElement as HTMLElement;
    field.blur();
    field.focus();
    form.querySelector<HTMLElement>('.ws-acts > vaadin-button[theme~="primary"]')?.click();
  };

  /** What one works at in the panel is shown in the text. */
  private readonly pointed = ({ target }: Event): void => {
    const card = (target as Element).closest<HTMLElement>('[data-thread]');
    if (card) this.activate(card.dataset.thread ?? null);
  };

  private readonly clicked = ({ target }: Event): void => {
    if ((target as Element).closest(ASK)) this.ask();
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
    if (this.waiting) this.askForPlace();
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
    if (!owner || !this.drafts || this.searched === owner) return;
    this.searched = owner;
    for (const { key, about } of this.drafts.found()) {
      const where = { version: -1, from: 0, to: 0, readership: '', ...about, key };
      this.tell('draft-found', { ...where, narrow: matchMedia(NARROW).matches });
    }
  }

  private card(thread: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread)}"]`);
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
