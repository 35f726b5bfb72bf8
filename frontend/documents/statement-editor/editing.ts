import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Schema } from 'prosemirror-model';
import type { EditorState, Plugin } from 'prosemirror-state';
import type { Told } from './authorship';
import { systemClock } from './clock';
import { Connection } from './connection';
import { deliverOrphans } from './courier';
import { DeskPort } from './desk-port';
import { endingOf } from './endings';
import { Entering } from './entering';
import { Inserts } from './inserting/inserts';
import { showKept } from './kept-panel';
import { keys } from './keys';
import { KeysDialog } from './keys-dialog';
import { type Line, Lines, unkept } from './lines';
import { Notices } from './notices';
import { Aloud } from './others/aloud';
import { Announcer } from './others/announcer';
import { overruledText } from './others/overruled';
import { socketTo, watchPage } from './page-watch';
import type { Parts } from './parts';
import type { EditorPort } from './port';
import { presencePlugin } from './presence';
import type { PublishedSchema } from './published-schema';
import { ReviewPanel } from './review-panel';
import type { SavingState } from './saving';
import { buildSchema } from './schema';
import { Session } from './session';
import type { SessionListener } from './session-listener';
import { Stage } from './stage';
import { Suggesting } from './suggesting/suggesting';
import { ownTables } from './tables';
import type { TextKey, Texts } from './texts';
import { typingRules } from './typing-rules';
import { showWhoIsHere } from './who-is-here';
import { whoWrotePlugin } from './who-wrote';
import { type Mode, mayEnter } from './wire';

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
export class Editing {
  private readonly desk: DeskPort;
  private readonly options: EditingOptions;
  private readonly published: PublishedSchema;
  private readonly schema: Schema;
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
  private readonly stage: Stage;
  private readonly stopping = new AbortController();
  private saving: SavingState = 'opening';
  private toldMode: Mode = 'write';

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
    const { parts, texts, owner, language, documentId } = options;
    this.options = options;
    this.published = published;
    this.notices = notices;
    this.lines = lines;
    this.line = line;
    this.schema = buildSchema(published);
    this.inserts = new Inserts(parts.root, this.schema, texts, language);
    this.aloud = new Aloud(parts.root, texts('others.label'), owner);
    this.keysDialog = new KeysDialog(parts.root, texts, this.aloud);
    this.connection = new Connection(() => socketTo(documentId), systemClock);
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
    this.announcer = new Announcer({
      clock: systemClock,
      texts,
      company: this.session.company,
      text: () => this.session.confirmed,
      connected: () => this.saving === 'saved' || this.saving === 'saving',
      say: (sentences) => this.aloud.say(sentences),
    });
    this.reviews = new ReviewPanel(parts.review, this.session, language, texts, () =>
      this.stage.toText(),
    );
    this.suggesting = new Suggesting({
      ...options,
      ...parts,
      session: this.session,
      dispatch: (transaction) => entering.decided(transaction),
    });
    const entering = new Entering(this.session, this.suggesting, notices, texts);
    const { schema, session, inserts, suggesting } = this;
    this.stage = new Stage({ ...options, schema, session, inserts, suggesting, entering });
    this.desk = new DeskPort({
      session,
      view: () => this.stage.view,
      head: parts.head,
      redraw: () => this.stage.redraw(),
      decide: (chosen, accepts) => suggesting.decide(chosen, accepts),
      commented: (by) => this.announcer.commented(by),
    });
    this.watchPage();
    this.session.start();
    this.rescue();
  }

  get port(): EditorPort {
    return this.desk;
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
    settle: () => this.stage.settle(),
    finish: () => this.stage.finishWord(),
    confirmed: (author, docs, steps) => this.announcer.steps(author, docs, steps),
    changed: (state, replaced) => {
      if (replaced) this.announcer.forget();
      this.show(state, replaced);
      if (this.session.authorship.asksAnew()) this.options.authorsWanted();
    },
    saving: (state) => {
      this.saving = state;
      this.tellSaving();
      this.sayWhatIsKept();
    },
    mode: (mode) => this.modeChanged(mode),
    presence: () => {
      showWhoIsHere(this.options.parts.here, this.session.company, this.options.texts);
      this.announcer.presence();
      this.desk.tell();
      if (this.stage.outdated) this.show(this.session.state, true);
    },
    kept: (words, waiting) =>
      showKept(this.options.parts.kept, { words, waiting }, this.options.texts, () => {
        this.session.dismissKept();
        this.stage.toText();
      }),
    review: () => this.reviews.look(this.session),
    refused: ({ reason, message }) =>
      this.notices.say(message || this.options.texts(`refused.${reason}` as TextKey)),
    overruled: (who, overruled) =>
      this.notices.say(overruledText(who, overruled, this.options.texts)),
    ended: (code) => this.sayEnded(code),
  };

  private modeChanged(mode: Mode): void {
    if (mode === 'write' && this.toldMode !== 'write') this.notices.quieten();
    this.suggesting.modeChanged();
    this.toldMode = mode;
    this.stage.refresh();
    this.options.mode(mode, this.session.ended);
    this.tellSaving();
    this.desk.tell();
  }

  private tellSaving(): void {
    const { mode, unsent, kept, waiting } = this.session;
    this.options.saving(this.saving, mode, unsent.length + kept.length + waiting.length > 0);
  }

  /** The page's own line on a lost connection speaks of what was saved alone. */
  private sayWhatIsKept(): void {
    const { notices, session, options } = this;
    // Where nothing can be kept, that is what stands there.
    if (!this.line.store?.usable) return;
    const unconnected = this.saving === 'offline' && mayEnter(session.mode);
    notices.warn(unconnected ? options.texts('store.keeps') : '');
  }

  private show(state: EditorState | null, anew: boolean): void {
    if (!state) return this.clear();
    this.stage.show(state, anew);
    if (this.session.review) this.reviews.look(this.session);
    this.suggesting.update(state);
    this.desk.tell();
  }

  private clear(): void {
    this.stage.clear();
    this.desk.tell();
  }

  private plugins(): Plugin[] {
    const { parts, texts } = this.options;
    return [
      typingRules(this.schema),
      ...this.suggesting.plugins(),
      ...this.inserts.plugins(),
      keymap({ 'Mod-/': this.keysDialog.open, 'Alt-F10': this.stage.toTools }),
      ...keys(this.schema, this.inserts.link),
      history(),
      ownTables(),
      presencePlugin(this.session, texts),
      this.desk.plugin(),
      whoWrotePlugin(this.session, texts, parts.writer),
    ];
  }

  /** What other, closed tabs of this person left unsent in this text goes too. */
  private rescue(): void {
    const { schema, lines, reviews } = this;
    const { signal } = this.stopping;
    if (!lines) return;
    const connect = () => socketTo(this.options.documentId);
    const delivery = { schema, schemaNumber: this.published.schema, connect, signal, reviews };
    void deliverOrphans(lines, this.line.client, delivery, (words) => this.session.keep(words));
  }

  private watchPage(): void {
    const { signal } = this.stopping;
    const { help } = this.options.parts;
    help.addEventListener('click', () => this.keysDialog.show(help), { signal });
    watchPage(
      {
        back: () => {
          if (this.saving === 'ended') return;
          this.connection.hurry();
          this.rescue();
        },
        leaving: () => this.session.hurry(),
        losesWords: () => !this.line.store?.usable && this.session.unsent.length > 0,
      },
      signal,
    );
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
}
