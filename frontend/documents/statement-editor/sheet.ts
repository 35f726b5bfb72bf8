import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Cancel, Clock } from './clock';
import { footnoteView } from './inserting/footnote';
import { cleanHtml, plainText } from './paste';
import { plainCopy } from './plain-copy';
import { outsideParser, ownParser } from './schema';

export interface SheetOptions {
  paper: HTMLElement;
  /** What sticks to the top of the page while one writes. */
  head: HTMLElement;
  clock: Clock;
  /** The text's own language, and what assistive technology calls it. */
  language: string;
  label: string;
  describedBy: string;
  /** What invites to write, as long as nothing is written. */
  prompt: string;
  editable: () => boolean;
  dispatch: (transaction: Transaction) => void;
  /** The text has the focus. */
  entered: () => void;
  /** A person composes a word (an accent, a phone's keyboard), or has done so. */
  composing: (composing: boolean) => void;
}

/** ProseMirror reads the last letters of a composition up to 20 ms after its end. */
const UNTIL_READ = 40;

/** Pixels between a line that is scrolled to and the edge that it comes from. */
const CLEAR = 8;

/** The text on the page: ProseMirror's view, and how it gets on with the browser. */
export class Sheet {
  readonly view: EditorView;
  private readonly options: SheetOptions;
  private readonly margin = { top: CLEAR, right: CLEAR, bottom: CLEAR, left: CLEAR };
  private readonly headWatch: ResizeObserver;
  private cancel: Cancel | null = null;
  private leaving = false;

  constructor(state: EditorState, options: SheetOptions) {
    this.options = options;
    this.view = new EditorView(options.paper, {
      state,
      editable: options.editable,
      dispatchTransaction: options.dispatch,
      attributes: ({ doc }) => this.attributes(isEmpty(doc)),
      handleDOMEvents: {
        focus: this.entered,
        keydown: this.beforeKey,
        compositionstart: this.compose,
        compositionupdate: this.compose,
        compositionend: this.composed,
      },
      scrollMargin: this.margin,
      scrollThreshold: this.margin,
      nodeViews: { footnote: footnoteView },
      domParser: ownParser(state.schema),
      clipboardParser: outsideParser(state.schema),
      clipboardTextSerializer: plainCopy,
      transformPastedHTML: cleanHtml,
      transformPastedText: plainText,
    });
    this.headWatch = new ResizeObserver(this.keepClearOfHead);
    this.headWatch.observe(options.head);
  }

  /** A line that is scrolled to stands below what sticks to the top, not under it. */
  private readonly keepClearOfHead = (): void => {
    const root = this.view.dom.ownerDocument.documentElement;
    const covered = this.options.head.offsetHeight + CLEAR;
    this.margin.top = covered;
    // For the browser's own scrolling: whoever scrolls the page takes it as its scroll padding.
    root.style.setProperty('--covered-above', `${covered}px`);
  };

  show(state: EditorState): void {
    this.view.updateState(state);
  }

  /** Asks `editable` again. */
  refresh(): void {
    this.view.setProps({ editable: this.options.editable });
  }

  /**
   * The browser moves a caret first and tells of it later. What comes from others in between would
   * put the caret back, and the next letter would go where nobody wants it: so the view looks now.
   */
  settle(): void {
    this.view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  }

  /** Leaving the text for a moment writes down what is being composed, and where it stands. */
  finishWord(): void {
    const { dom } = this.view;
    if (!this.view.composing || !this.view.hasFocus()) return this.options.composing(false);
    dom.blur();
    dom.focus({ preventScroll: true });
    this.composed();
  }

  destroy(): void {
    this.cancel?.();
    this.headWatch.disconnect();
    this.view.dom.ownerDocument.documentElement.style.removeProperty('--covered-above');
    this.view.destroy();
  }

  /** A field for whoever may write; for whoever reads, a text with its headings. */
  private attributes(empty: boolean): Record<string, string> {
    const { language: lang, label, describedBy, prompt, editable } = this.options;
    const named = { lang, 'aria-label': label };
    if (!editable()) return { ...named, role: 'article' };
    return {
      ...named,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-describedby': describedBy,
      spellcheck: 'true',
      ...(empty && { 'data-prompt': prompt, 'aria-placeholder': prompt }),
    };
  }

  /** On a busy phone the next key comes before the browser tells where the last one led. */
  private readonly beforeKey = (_view: EditorView, event: KeyboardEvent): boolean => {
    if (!this.view.composing) this.settle();
    return this.leaves(event);
  };

  /** Escape, then Tab, leaves the text where Tab alone does something else: in a list, in a table. */
  private leaves({ key }: KeyboardEvent): boolean {
    if (key === 'Shift') return false;
    const leaves = this.leaving && key === 'Tab';
    this.leaving = key === 'Escape';
    return leaves;
  }

  private readonly entered = (): boolean => {
    this.options.entered();
    return false;
  };

  private readonly compose = (): boolean => {
    this.cancel?.();
    this.options.composing(true);
    return false;
  };

  private readonly composed = (): boolean => {
    this.cancel?.();
    this.cancel = this.options.clock.after(UNTIL_READ, () => this.options.composing(false));
    return false;
  };
}

function isEmpty(doc: Node): boolean {
  const only = doc.childCount === 1 ? doc.child(0) : null;
  return only?.type.name === 'paragraph' && only.childCount === 0;
}
