import { isElsewhere } from '../document-desk/whereabouts';
import { KEPT_CHANGED } from '../kept-words/changed';
import { NARROW } from '../statement-editor/port';
import { type About, Drafts } from './drafts';
import { EarlyWords } from './early-words';
import { Sending, sends } from './sending';
import type { TextPlace } from './thread-mark';

export interface WritingTexts {
  /** What the field for a comment is called. */
  words: string;
  sending: string;
}

interface Surroundings {
  texts(): WritingTexts;
  /** Whose drafts these are, and in which text. */
  scope(): string;
  /** The words that are selected; null while they are not all confirmed. */
  selected(): TextPlace | 'nothing' | null;
  tell(name: string, detail: object): void;
}

interface Field extends HTMLElement {
  value: string;
  updateComplete: Promise<unknown>;
}

/** Where the words of a comment are typed, and whom to tell of it. */
const TYPING = '[data-draft], vaadin-multi-select-combo-box';
/** The key of the field for a new thread's words. */
const NEW = 'new';
/** What a comment is about unless it is known better. */
const WHOLE = { version: -1, from: 0, to: 0, readership: '' };
/** What asks for a comment in the panel. */
const ASK = '.ws-comment-ask';

/** What the person writes in the panel of comments, from the first letter until it is sent. */
export class Writing {
  private readonly root: HTMLElement;
  private readonly around: Surroundings;
  private readonly drafts: Drafts;
  private readonly early: EarlyWords;
  private readonly sending: Sending;
  /** For the selected words to be confirmed. */
  private waiting = false;

  constructor(root: HTMLElement, around: Surroundings) {
    this.root = root;
    this.around = around;
    this.drafts = new Drafts(root, () => around.scope());
    this.early = new EarlyWords(root);
    this.sending = new Sending(this.drafts, () => around.texts().sending);
  }

  listen(signal: AbortSignal): void {
    // Before the list of whom to tell takes the key.
    this.root.addEventListener('keydown', this.typed, { signal, capture: true });
    this.root.addEventListener('click', this.clicked, { signal });
  }

  /** A field is there, and what is typed into it is about that. */
  keep(key: string, about: About): void {
    const keep = () => this.drafts.keep(key, about);
    if (!this.early.isFor(key)) return keep();
    void this.early.handOver(key, keep).then((sent) => sent && this.sending.press(sent));
  }

  /** Leads into a field, unless the person went on to something else meanwhile. */
  enter(key: string): void {
    const field = this.field(key);
    // An early field leads there itself.
    if (!field || this.early.isFor(key)) return;
    void field.updateComplete.then(() => {
      if (!isElsewhere(this.panel)) field.focus();
    });
  }

  /** What was typed has been sent or given up; what was added meanwhile is taken up again. */
  forget(key: string): void {
    if (this.drafts.forget(key)) this.tellDraft(key);
    document.dispatchEvent(new Event(KEPT_CHANGED));
  }

  /** Leads back to where a comment is begun. */
  back(): void {
    if (!isElsewhere(this.panel)) this.root.querySelector<HTMLElement>(ASK)?.focus();
  }

  /** Nothing may be written here any more. */
  end(): void {
    this.early.end();
  }

  /**
   * Asks to comment on what is selected, or on the whole text where nothing is. A comment that has
   * words stays about what it was.
   */
  ask(): void {
    const kept = this.drafts.text(NEW);
    const field = this.field(NEW);
    // What is being sent is not what one asks for now.
    const sent = field?.closest('[aria-busy]');
    const written = !sent && (field?.value ?? kept).trim() !== '';
    this.early.begin({ key: NEW, label: this.around.texts().words, kept });
    if (!written) this.askForPlace();
    else if (!this.waiting) this.want(written);
  }

  /** What is selected, or has been confirmed, is not what it was. */
  changed(): void {
    if (this.waiting) this.askForPlace();
  }

  /** Tells what the person wrote in this text and did not send. */
  findDrafts(): void {
    for (const key of this.drafts.found()) this.tellDraft(key);
  }

  private askForPlace(): void {
    const place = this.around.selected();
    this.waiting = place === null;
    if (place === null) return;
    this.drafts.about(NEW, place === 'nothing' ? {} : { ...place });
    this.want(false);
  }

  private want(written: boolean): void {
    this.around.tell('comment-wanted', { ...WHOLE, ...this.drafts.aboutOf(NEW), written });
  }

  private tellDraft(key: string): void {
    const narrow = matchMedia(NARROW).matches;
    this.around.tell('draft-found', { ...WHOLE, ...this.drafts.aboutOf(key), key, narrow });
  }

  private readonly typed = (event: KeyboardEvent): void => {
    const typing = (event.target as HTMLElement).closest(TYPING);
    if (!typing || !sends(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.early.sendLater(typing)) this.sending.press(typing);
  };

  private readonly clicked = (event: Event): void => {
    const target = event.target as Element;
    this.sending.pressed(target);
    if (target.closest(ASK)) this.ask();
  };

  private field(key: string): Field | null {
    return this.root.querySelector<Field>(`[data-draft="${CSS.escape(key)}"]`);
  }

  private get panel(): Element | null {
    return this.root.closest('.ws-desk-panel');
  }
}
