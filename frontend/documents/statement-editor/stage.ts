import type { Schema } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { systemClock } from './clock';
import type { Entering } from './entering';
import type { Inserts } from './inserting/inserts';
import type { Parts } from './parts';
import type { Session } from './session';
import { Sheet } from './sheet';
import type { Suggesting } from './suggesting/suggesting';
import type { Texts } from './texts';
import { Toolbar } from './toolbar';
import { mayEnter } from './wire';

export interface StageOptions {
  parts: Parts;
  language: string;
  texts: Texts;
  schema: Schema;
  session: Session;
  inserts: Inserts;
  suggesting: Suggesting;
  entering: Entering;
}

/** The text on the page, and its tools; they are there while there is a text. */
export class Stage {
  private readonly options: StageOptions;
  private sheet: Sheet | null = null;
  private toolbar: Toolbar | null = null;
  private drawn = -1;

  constructor(options: StageOptions) {
    this.options = options;
  }

  get view(): EditorView | null {
    return this.sheet?.view ?? null;
  }

  /** `anew` where the state is the same, and what is drawn into it another. */
  show(state: EditorState, anew: boolean): void {
    const sheet = (this.sheet ??= this.begin(state));
    if (anew || sheet.view.state !== state) sheet.show(state);
    this.drawn = this.options.session.company.revision;
    this.toolbar?.update();
  }

  /** Draws what stands around the text's words again. */
  redraw(): void {
    const { state } = this.options.session;
    if (state) this.sheet?.show(state);
  }

  /** Whether carets stand elsewhere than drawn: each drawing writes the selection back to the page. */
  get outdated(): boolean {
    return this.sheet !== null && this.drawn !== this.options.session.company.revision;
  }

  /** The person may do something else than before. */
  refresh(): void {
    this.sheet?.refresh();
    this.toolbar?.update();
  }

  settle(): void {
    this.sheet?.settle();
  }

  finishWord(): void {
    this.sheet?.finishWord();
  }

  readonly toText = (): void => this.sheet?.view.focus();

  readonly toTools = (): boolean => {
    this.toolbar?.focus();
    return true;
  };

  clear(): void {
    this.toolbar?.destroy();
    this.options.suggesting.detach();
    this.sheet?.destroy();
    this.toolbar = this.sheet = null;
  }

  private begin(state: EditorState): Sheet {
    const { parts, language, texts, schema, session, inserts, suggesting, entering } = this.options;
    const sheet = new Sheet(state, {
      paper: parts.paper,
      head: parts.head,
      clock: systemClock,
      language,
      label: texts('editor.label'),
      prompt: texts('editor.prompt'),
      describedBy: parts.hint.id,
      editable: () => mayEnter(session.mode),
      dispatch: (transaction) => entering.enter(transaction),
      entered: () => session.enterText(),
      composing: (composing) => (composing ? session.hold() : session.release()),
    });
    const { view } = sheet;
    suggesting.attach(view);
    this.toolbar = new Toolbar(parts.tools, view, schema, inserts.link, inserts.menu(view), texts);
    return sheet;
  }
}
