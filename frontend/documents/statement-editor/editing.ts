import { history } from 'prosemirror-history';
import type { Schema } from 'prosemirror-model';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { systemClock } from './clock';
import { Connection, type Socket } from './connection';
import { deliver } from './courier';
import { showKept } from './kept-panel';
import { keys } from './keys';
import { type Line, Lines, newClient } from './lines';
import { LinkDialog } from './link-dialog';
import { cleanHtml, soundText } from './paste';
import { presencePlugin } from './presence';
import type { SavingState } from './saving';
import { buildSchema, fetchSchema, type PublishedSchema } from './schema';
import { Session, type SessionListener } from './session';
import { unsoundness } from './soundness';
import { ownTables } from './tables';
import type { TextKey, Texts } from './texts';
import { Toolbar } from './toolbar';
import { typingRules } from './typing-rules';
import { showWhoIsHere } from './who-is-here';
import { CloseCode, type Mode } from './wire';

/** The parts of the page that the editor fills. */
export interface Parts {
  root: HTMLElement;
  tools: HTMLElement;
  here: HTMLDetailsElement;
  notice: HTMLElement;
  paper: HTMLElement;
  kept: HTMLElement;
}

export interface EditingOptions {
  parts: Parts;
  documentId: string;
  owner: string;
  language: string;
  texts: Texts;
  /** `unsent` is true while words of this person are not in the shared text. */
  saving: (state: SavingState, mode: Mode, unsent: boolean) => void;
  mode: (mode: Mode) => void;
}

const ENDINGS: Record<number, TextKey> = {
  [CloseCode.notSignedIn]: 'ended.notSignedIn',
  [CloseCode.noAccess]: 'ended.noAccess',
  [CloseCode.noSuchDocument]: 'ended.noSuchDocument',
  [CloseCode.connectedElsewhere]: 'ended.connectedElsewhere',
  [CloseCode.outdatedSchema]: 'ended.outdatedSchema',
};

/** One open text: brings together the session, the view and what stands around it. */
export class Editing {
  private view: EditorView | null = null;
  private toolbar: Toolbar | null = null;
  private saving: SavingState = 'opening';
  private mode: Mode = 'write';
  private drawn = -1;
  private readonly stopping = new AbortController();
  private readonly options: EditingOptions;
  private readonly schema: Schema;
  private readonly published: PublishedSchema;
  private readonly lines: Lines | null;
  private readonly line: Line;
  private readonly dialog: LinkDialog;
  private readonly connection: Connection;
  private readonly session: Session;

  static async begin(options: EditingOptions): Promise<Editing> {
    const warn = () => say(options, 'store.unavailable');
    const [published, lines] = await Promise.all([
      fetchSchema('/coediting/schema.json'),
      Lines.open(options.owner, options.documentId, warn),
    ]);
    const line = (await lines?.claim()) ?? unkept();
    return new Editing(options, published, lines, line);
  }

  private constructor(
    options: EditingOptions,
    published: PublishedSchema,
    lines: Lines | null,
    line: Line,
  ) {
    this.options = options;
    this.published = published;
    this.lines = lines;
    this.line = line;
    this.schema = buildSchema(published);
    this.dialog = new LinkDialog(options.parts.root, this.schema.marks.link, options.texts);
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
    this.listen();
    this.session.start();
    void this.rescue();
  }

  /** Steps that are not yet acknowledged. */
  get unsent(): number {
    return this.session.unsent.length;
  }

  async end(): Promise<void> {
    this.stopping.abort();
    this.clear();
    this.dialog.destroy();
    await this.session.stop();
    this.line.release();
    this.lines?.close();
  }

  private readonly listener: SessionListener = {
    changed: (state, replaced) => this.show(state, replaced),
    saving: (state) => {
      this.saving = state;
      this.tellSaving();
    },
    mode: (mode) => {
      if (mode === 'write' && this.mode !== 'write') this.quieten();
      this.mode = mode;
      this.view?.setProps({ editable: () => mode === 'write' });
      this.toolbar?.update();
      this.options.mode(mode);
      this.tellSaving();
    },
    presence: () => {
      showWhoIsHere(this.options.parts.here, this.session, this.options.texts);
      // Only when a caret moved: each update writes the selection back to the page.
      if (this.view && this.drawn !== this.session.carets.revision)
        this.show(this.view.state, true);
    },
    kept: (words) =>
      showKept(this.options.parts.kept, words, this.options.texts, () =>
        this.session.dismissKept(),
      ),
    refused: ({ reason, message }) =>
      say(this.options, message || this.options.texts(`refused.${reason}` as TextKey)),
    ended: (code) => this.sayEnded(code),
  };

  private tellSaving(): void {
    const { mode, kept } = this.session;
    this.options.saving(this.saving, mode, this.unsent + kept.length > 0);
  }

  private show(state: EditorState | null, replaced: boolean): void {
    if (!state) return this.clear();
    if (!this.view) this.view = this.makeView(state);
    else if (replaced || this.view.state !== state) this.view.updateState(state);
    this.drawn = this.session.carets.revision;
    this.toolbar ??= new Toolbar(
      this.options.parts.tools,
      this.view,
      this.schema,
      this.dialog.open,
      this.options.texts,
    );
    this.toolbar.update();
  }

  private makeView(state: EditorState): EditorView {
    const { parts, language, texts } = this.options;
    return new EditorView(parts.paper, {
      state,
      editable: () => this.session.mode === 'write',
      dispatchTransaction: (transaction) => this.dispatch(transaction),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': texts('editor.label'),
        lang: language,
        spellcheck: 'true',
      },
      transformPastedHTML: cleanHtml,
      transformPastedText: soundText,
    });
  }

  private dispatch(transaction: Transaction): void {
    const problem = transaction.docChanged ? unsoundness(transaction) : null;
    if (problem) return say(this.options, problem);
    if (transaction.docChanged) this.quieten();
    this.session.dispatch(transaction);
  }

  private plugins(): Plugin[] {
    return [
      typingRules(this.schema),
      ...keys(this.schema, this.dialog.open),
      history(),
      ownTables(),
      presencePlugin(
        () => this.session,
        () => this.options.texts,
      ),
    ];
  }

  private readonly connect = (): Socket => {
    const url = new URL(`/coediting/${encodeURIComponent(this.options.documentId)}`, location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    return new WebSocket(url) as Socket;
  };

  /** What other, closed tabs of this person left unsent in this text goes too. */
  private async rescue(): Promise<void> {
    const { signal } = this.stopping;
    const found = async (line: Line) => {
      const { schema, connect } = this;
      const schemaNumber = this.published.schema;
      const words = await deliver(line, { schema, schemaNumber, connect, signal });
      if (words === null || signal.aborted) return;
      this.session.keep(words);
      await this.lines?.discard(line.client);
    };
    await this.lines?.orphans(this.line.client, found, signal);
  }

  private listen(): void {
    const { signal } = this.stopping;
    const hurry = () => {
      if (document.hidden || this.saving === 'ended') return;
      this.connection.hurry();
      void this.rescue();
    };
    addEventListener('online', hurry, { signal });
    document.addEventListener('visibilitychange', hurry, { signal });
    const hold = (event: BeforeUnloadEvent) => {
      if (!this.line.store && this.unsent > 0) event.preventDefault();
    };
    addEventListener('beforeunload', hold, { signal });
  }

  private sayEnded(code: number): void {
    const { texts } = this.options;
    const reload = code === CloseCode.outdatedSchema || code === CloseCode.notSignedIn;
    const again = texts(reload ? 'ended.reload' : 'ended.again');
    say(this.options, texts(ENDINGS[code] ?? 'failed.load'), again, () => {
      if (reload) return location.reload();
      this.quieten();
      this.session.resume();
    });
  }

  private quieten(): void {
    this.options.parts.notice.replaceChildren();
  }

  private clear(): void {
    this.toolbar?.destroy();
    this.view?.destroy();
    this.toolbar = this.view = null;
  }
}

/** Where nothing can be kept: a client for this page alone. */
function unkept(): Line {
  return { client: newClient(), store: null, restored: null, release: () => undefined };
}

function say(options: EditingOptions, text: string, act?: string, run?: () => void): void {
  const { parts, texts } = options;
  parts.notice.replaceChildren(known(text, texts));
  if (!act || !run) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = act;
  button.addEventListener('click', run);
  parts.notice.append(' ', button);
}

function known(text: string, texts: Texts): string {
  return /^(store|refused)\.[a-zA-Z]+$/.test(text) ? texts(text as TextKey) : text;
}
