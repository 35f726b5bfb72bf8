import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Schema } from 'prosemirror-model';
import { type EditorState, type Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import type { Anchors } from './anchors';
import { systemClock } from './clock';
import type { Told } from './authorship';
import type { Company } from './company';
import { Connection, type Socket } from './connection';
import { deliverOrphans } from './courier';
import { endingOf } from './endings';
import { showKept } from './kept-panel';
import { Inserts } from './inserting/inserts';
import { keys } from './keys';
import { KeysDialog } from './keys-dialog';
import { type Line, Lines, newClient } from './lines';
import { Notices } from './notices';
import { Aloud } from './others/aloud';
import { Announcer } from './others/announcer';
import { type Marks, panelMarksPlugin } from './panel-marks';
import { inPieces, isTooLarge } from './pieces';
import type { EditorPort } from './port';
import type { PublishedSchema } from './published-schema';
import { presencePlugin } from './presence';
import type { SavingState } from './saving';
import { buildSchema } from './schema';
import { ReviewPanel } from './review-panel';
import { Session, type SessionListener } from './session';
import { Sheet } from './sheet';
import { type Unsound, unsoundness } from './soundness';
import { Suggesting } from './suggesting/suggesting';
import { ownTables } from './tables';
import type { TextKey, Texts } from './texts';
import { Toolbar } from './toolbar';
import { typingRules } from './typing-rules';
import { showWhoIsHere } from './who-is-here';
import { whoWrotePlugin } from './who-wrote';
import type { Mode } from './wire';

/** The parts of the page that the editor fills. */
export interface Parts {
  root: HTMLElement;
  tools: HTMLElement;
  here: HTMLDetailsElement;
  /** Tells how to work by keyboard. */
  help: HTMLButtonElement;
  notice: HTMLElement;
  warning: HTMLElement;
  /** Whether one writes or suggests. */
  how: HTMLElement;
  /** Read aloud by assistive technology, and not seen. */
  aloud: HTMLElement;
  /** Tells assistive technology how to leave the text by keyboard. */
  hint: HTMLElement;
  paper: HTMLElement;
  /** Stays in sight above the text: the tools, who is here, and whether all is saved. */
  head: HTMLElement;
  kept: HTMLElement;
  review: HTMLElement;
  /** Says whose words the caret is on, while that is asked for. */
  writer: HTMLElement;
}

export interface EditingOptions {
  parts: Parts;
  documentId: string;
  owner: string;
  language: string;
  texts: Texts;
  /** `unsent` is true while words of this person are not in the shared text. */
  saving: (state: SavingState, mode: Mode, unsent: boolean) => void;
  /** `ended` where the conversation is over and the server said nothing of a mode. */
  mode: (mode: Mode, ended: boolean) => void;
  /** Who wrote what is to be told again, for the text as it is now. */
  authorsWanted: () => void;
}

/** One open text: brings together the session, the view and what stands around it. */
export class Editing implements EditorPort {
  private sheet: Sheet | null = null;
  private toolbar: Toolbar | null = null;
  private saving: SavingState = 'opening';
  readonly schema: Schema;
  private toldMode: Mode = 'write';
  private drawn = -1;
  private readonly stopping = new AbortController();
  private readonly options: EditingOptions;
  private readonly published: PublishedSchema;
  private readonly notices: Notices;
  private readonly lines: Lines | null;
  private readonly line: Line;
  private readonly inserts: Inserts;
  private readonly aloud: Aloud;
  private readonly announcer: Announcer;
  private readonly keysDialog: KeysDialog;
  private readonly connection: Connection;
  private readonly session: Session;
  private readonly reviews: ReviewPanel;
  private readonly suggesting: Suggesting;
  private readonly listeners = new Set<() => void>();
  private readonly marks = new Set<Marks>();
  private marked = 0;

  static async begin(options: EditingOptions, published: PublishedSchema): Promise<Editing> {
    const { parts, texts, owner, documentId } = options;
    const notices = new Notices(parts.notice, parts.warning);
    const lines = await Lines.open(owner, documentId, () =>
      notices.warn(texts('store.unavailable')),
    );
    const line = (await lines?.claim()) ?? unkept();
    return new Editing(options, published, notices, lines, line);
  }

  private constructor(
    options: EditingOptions,
    published: PublishedSchema,
    notices: Notices,
    lines: Lines | null,
    line: Line,
  ) {
    this.options = options;
    this.published = published;
    this.notices = notices;
    this.lines = lines;
    this.line = line;
    this.schema = buildSchema(published);
    const { parts, texts, owner, language } = options;
    this.inserts = new Inserts(parts.root, this.schema, texts, language);
    this.aloud = new Aloud(parts.root, texts('others.label'), owner);
    this.keysDialog = new KeysDialog(parts.root, texts, this.aloud);
    this.announcer = this.announcing();
    this.connection = new Connection(this.connect, systemClock);
    this.session = new Session({
      schema: this.schema,
      schemaNumber: published.schema,
      client: line.client,
      connection: this.connection,
      clock: systemClock,
      plugins: () => this.plugins(),
      store: line.store,
      restored: line.restored,
      listener: this.listener,
    });
    this.reviews = new ReviewPanel(parts.review, this.session, language, texts, () =>
      this.sheet?.view.focus(),
    );
    this.suggesting = new Suggesting({
      ...options,
      ...options.parts,
      session: this.session,
      dispatch: (transaction) => this.decided(transaction),
    });
    this.watchPage();
    this.session.start();
    this.rescue();
  }

  get version(): number {
    return this.session.version;
  }

  /** Steps that are not yet acknowledged. */
  get unsent(): readonly Step[] {
    return this.session.unsent;
  }

  get anchors(): Anchors {
    return this.session.anchors;
  }

  get state(): EditorState | null {
    return this.session.state;
  }

  get mode(): Mode {
    return this.session.mode;
  }

  get company(): Company {
    return this.session.company;
  }

  isOwn(suggestion: string): boolean {
    return this.session.own.is(suggestion);
  }

  decide(chosen: (suggestion: string) => boolean, accepts: boolean): void {
    this.suggesting.decide(chosen, accepts);
  }

  reveal(from: number, to: number, focus: boolean): void {
    const { view } = this.sheet ?? {};
    if (!view) return;
    const end = view.state.doc.content.size;
    const [anchor, head] = [from, to].map((at) => view.state.doc.resolve(Math.min(at, end)));
    const selection = TextSelection.between(anchor, head);
    this.session.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
    if (focus) view.focus();
  }

  mark(marks: Marks): () => void {
    this.marks.add(marks);
    this.remark();
    return () => {
      this.marks.delete(marks);
      this.remark();
    };
  }

  remark(): void {
    this.marked++;
    const { state } = this.session;
    if (state) this.sheet?.show(state);
  }

  listen(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  }

  /** Shows who wrote what, or no longer. */
  showAuthors(told: Told | null): void {
    const { authorship, state } = this.session;
    this.options.parts.writer.hidden = !told;
    if (!told) authorship.hide();
    else if (!authorship.take(told)) this.options.authorsWanted();
    this.show(state, true);
  }

  async end(): Promise<void> {
    this.stopping.abort();
    this.clear();
    this.inserts.destroy();
    this.announcer.stop();
    this.aloud.destroy();
    this.keysDialog.destroy();
    this.suggesting.destroy();
    await this.session.stop();
    this.line.release();
    this.lines?.close();
  }

  private readonly listener: SessionListener = {
    settle: () => this.sheet?.settle(),
    finish: () => this.sheet?.finishWord(),
    confirmed: (author, before, steps) => this.announcer.steps(author, before, steps),
    changed: (state, replaced) => {
      this.show(state, replaced);
      if (replaced && this.session.authorship.shown) this.options.authorsWanted();
    },
    saving: (state) => {
      this.saving = state;
      this.tellSaving();
    },
    mode: (mode) => {
      if (mode === 'write' && this.toldMode !== 'write') this.notices.quieten();
      this.suggesting.modeChanged();
      this.toldMode = mode;
      this.sheet?.refresh();
      this.toolbar?.update();
      this.options.mode(mode, this.session.ended);
      this.tellSaving();
      this.tellListeners();
    },
    presence: () => {
      showWhoIsHere(this.options.parts.here, this.session, this.options.texts);
      this.announcer.presence();
      this.tellListeners();
      // Only when a caret moved: each update writes the selection back to the page.
      if (this.sheet && this.drawn !== this.session.company.revision)
        this.show(this.session.state, true);
    },
    kept: (words, waiting) =>
      showKept(this.options.parts.kept, { words, waiting }, this.options.texts, () =>
        this.session.dismissKept(),
      ),
    review: () => this.reviews.look(this.session),
    refused: ({ reason, message }) =>
      this.notices.say(message || this.options.texts(`refused.${reason}` as TextKey)),
    ended: (code) => this.sayEnded(code),
  };

  private tellSaving(): void {
    const { mode, kept, waiting } = this.session;
    this.options.saving(this.saving, mode, this.unsent.length + kept.length + waiting.length > 0);
  }

  private show(state: EditorState | null, replaced: boolean): void {
    if (!state) return this.clear();
    if (!this.sheet) {
      this.sheet = this.makeSheet(state);
      this.suggesting.attach(this.sheet.view);
    }
    const { view } = this.sheet;
    if (replaced || view.state !== state) this.sheet.show(state);
    this.drawn = this.session.company.revision;
    this.toolbar ??= new Toolbar(
      this.options.parts.tools,
      view,
      this.schema,
      this.inserts.link,
      this.inserts.menu(view),
      this.options.texts,
    );
    this.toolbar.update();
    if (this.session.review) this.reviews.look(this.session);
    this.suggesting.update(state);
    this.tellListeners();
  }

  private tellListeners(): void {
    for (const changed of this.listeners) changed();
  }

  private makeSheet(state: EditorState): Sheet {
    const { parts, language, texts } = this.options;
    return new Sheet(state, {
      paper: parts.paper,
      head: parts.head,
      clock: systemClock,
      language,
      label: texts('editor.label'),
      prompt: texts('editor.prompt'),
      describedBy: parts.hint.id,
      editable: () => ['write', 'suggest'].includes(this.session.mode),
      dispatch: (transaction) => this.dispatch(transaction),
      composing: (composing) => (composing ? this.session.hold() : this.session.release()),
    });
  }

  dispatch(transaction: Transaction): void {
    const problem = transaction.docChanged ? unsoundness(transaction) : null;
    if (problem && problem !== 'refused.tooLarge') return this.refuse(problem);
    const said = this.suggesting.said(transaction);
    if (!said) return this.refuse('refused.suggest');
    if (said.docChanged) {
      this.notices.quieten();
      this.suggesting.typed();
    }
    this.send(said);
  }

  /** What was decided on suggestions is none. */
  private decided(transaction: Transaction): void {
    const problem = unsoundness(transaction);
    if (problem && problem !== 'refused.tooLarge') return this.refuse('refused.schema');
    this.send(transaction);
  }

  private send(transaction: Transaction): void {
    if (!transaction.steps.some(isTooLarge)) return this.session.dispatch(transaction);
    const pieces = this.inPieces(transaction);
    if (pieces) this.session.dispatch(pieces);
    else this.refuse('refused.tooLarge');
  }

  private refuse(problem: Unsound | 'refused.suggest' | 'refused.schema'): void {
    this.notices.say(this.options.texts(problem));
  }

  private inPieces(transaction: Transaction): Transaction | null {
    return this.session.state && inPieces(this.session.state, transaction);
  }

  private plugins(): Plugin[] {
    return [
      typingRules(this.schema),
      ...this.suggesting.plugins(),
      ...this.inserts.plugins(),
      keymap({ 'Mod-/': this.keysDialog.open, 'Alt-F10': () => this.toTools() }),
      ...keys(this.schema, this.inserts.link),
      history(),
      ownTables(),
      presencePlugin(
        () => this.session,
        () => this.options.texts,
      ),
      panelMarksPlugin(this.marks, () => this.marked),
      whoWrotePlugin(
        () => this.session,
        () => this.options.texts,
        this.options.parts.writer,
      ),
    ];
  }

  private announcing(): Announcer {
    return new Announcer({
      clock: systemClock,
      texts: this.options.texts,
      company: () => this.session.company,
      text: () => this.session.confirmed,
      connected: () => this.saving === 'saved' || this.saving === 'saving',
      say: (sentences) => this.aloud.say(sentences),
    });
  }

  private toTools(): boolean {
    this.toolbar?.focus();
    return true;
  }

  private readonly connect = (): Socket => {
    const url = new URL(`/coediting/${encodeURIComponent(this.options.documentId)}`, location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    return new WebSocket(url) as Socket;
  };

  /** What other, closed tabs of this person left unsent in this text goes too. */
  private rescue(): void {
    const { schema, connect, lines, reviews } = this;
    const { signal } = this.stopping;
    if (!lines) return;
    const delivery = { schema, schemaNumber: this.published.schema, connect, signal, reviews };
    void deliverOrphans(lines, this.line.client, delivery, (words) => this.session.keep(words));
  }

  private watchPage(): void {
    const { signal } = this.stopping;
    const { help } = this.options.parts;
    help.addEventListener('click', () => this.keysDialog.show(help), { signal });
    const hurry = () => {
      if (document.hidden || this.saving === 'ended') return;
      this.connection.hurry();
      this.rescue();
    };
    addEventListener('online', hurry, { signal });
    document.addEventListener('visibilitychange', hurry, { signal });
    const hold = (event: BeforeUnloadEvent) => {
      if (!this.line.store?.usable && this.unsent.length > 0) event.preventDefault();
    };
    addEventListener('beforeunload', hold, { signal });
  }

  private sayEnded(code: number): void {
    const { text, act, reloads } = endingOf(code);
    const { texts } = this.options;
    this.notices.say(texts(text), texts(act), () => {
      if (reloads) return location.reload();
      this.notices.quieten();
      this.session.resume();
    });
  }

  private clear(): void {
    this.toolbar?.destroy();
    this.suggesting.detach();
    this.sheet?.destroy();
    this.toolbar = this.sheet = null;
    this.tellListeners();
  }
}

/** Where nothing can be kept: a client for this page alone. */
function unkept(): Line {
  return { client: newClient(), store: null, restored: null, release: () => undefined };
}
