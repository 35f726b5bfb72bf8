import { type EditorState, type Plugin, TextSelection } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import type { Anchors } from './anchors';
import type { Company } from './company';
import { leadToSelection } from './leading';
import { type Marks, panelMarksPlugin } from './panel-marks';
import type { EditorPort } from './port';
import type { Session } from './session';
import type { Mode } from './wire';

export interface DeskPortOptions {
  session: Session;
  view: () => EditorView | null;
  /** What sticks to the top of the page, over the text. */
  head: HTMLElement;
  /** Draws the text again as it is. */
  redraw: () => void;
  decide: (chosen: (suggestion: string) => boolean, accepts: boolean) => void;
  commented: (by: readonly string[]) => void;
}

/** The open editor, as the panels beside it see it. */
export class DeskPort implements EditorPort {
  private readonly options: DeskPortOptions;
  private readonly listeners = new Set<() => void>();
  private readonly marks = new Set<Marks>();
  private marked = 0;

  constructor(options: DeskPortOptions) {
    this.options = options;
  }

  /** Draws what the panels mark. */
  plugin(): Plugin {
    return panelMarksPlugin(this.marks, () => this.marked);
  }

  /** Text, mode or company have changed. */
  tell(): void {
    for (const changed of this.listeners) changed();
  }

  get version(): number {
    return this.options.session.version;
  }

  get unsent(): readonly Step[] {
    return this.options.session.unsent;
  }

  get anchors(): Anchors {
    return this.options.session.anchors;
  }

  get state(): EditorState | null {
    return this.options.session.state;
  }

  get mode(): Mode {
    return this.options.session.mode;
  }

  get company(): Company {
    return this.options.session.company;
  }

  isOwn(suggestion: string): boolean {
    return this.options.session.own.is(suggestion);
  }

  decide(chosen: (suggestion: string) => boolean, accepts: boolean): void {
    this.options.decide(chosen, accepts);
  }

  commented(by: readonly string[]): void {
    this.options.commented(by);
  }

  reveal(from: number, to: number): void {
    const view = this.options.view();
    if (!view) return;
    const end = view.state.doc.content.size;
    const [anchor, head] = [from, to].map((at) => view.state.doc.resolve(Math.min(at, end)));
    const selection = TextSelection.between(anchor, head);
    // Only where the focus is does the text follow its selection, also sideways in a wide table.
    view.focus();
    this.options.session.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
    leadToSelection(view, this.options.head);
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
    this.options.redraw();
  }

  listen(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  }
}
