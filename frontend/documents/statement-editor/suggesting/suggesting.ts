import { keymap } from 'prosemirror-keymap';
import { type Command, type EditorState, type Plugin, TextSelection } from 'prosemirror-state';
import type { Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { leadToSelection } from '../leading';
import { spoken } from '../shortcuts';
import type { Session } from '../session';
import { Remembered } from '../remembered';
import { filled, type Texts } from '../texts';
import { Card } from './card';
import { Colouring } from './colouring';
import { How, SWITCH_KEY } from './how';
import { type OpenSuggestion, openSuggestions } from './inventory';
import type { Chosen } from './marks';
import { asOwnWords } from './own-words';
import { DECISION } from '../unconfirmed';
import { accept, reject } from './resolution';
import { isUndoing, suggested } from './suggest';
import { makerOf, whatOf } from './wording';

export interface SuggestingOptions {
  root: HTMLElement;
  /** What sticks to the top of the page, over the text. */
  head: HTMLElement;
  how: HTMLElement;
  /** Read aloud by assistive technology. */
  aloud: HTMLElement;
  session: Session;
  owner: string;
  documentId: string;
  texts: Texts;
  dispatch: (transaction: Transaction) => void;
}

export const NEXT = 'Alt-PageDown';
export const PREVIOUS = 'Alt-PageUp';
export const CHOICES = 'Alt-Enter';

/** Suggestions in the open text: makes them, shows them, and decides on them. */
export class Suggesting {
  private readonly options: SuggestingOptions;
  /** Whether a person who may write prefers to suggest, in this text and this browser. */
  private readonly preference: Remembered;
  private prefers: boolean;
  private readonly how: How;
  private readonly colouring: Colouring;
  private card: Card | null = null;
  private last: EditorState | null = null;

  constructor(options: SuggestingOptions) {
    this.options = options;
    this.preference = new Remembered(
      `co-drafting:suggesting:${options.owner}:${options.documentId}`,
    );
    this.prefers = this.preference.yes;
    this.how = new How(options.how, options.texts, (suggests) => this.choose(suggests));
    this.colouring = new Colouring(options.root.getRootNode() as Document | ShadowRoot);
    this.modeChanged();
  }

  /** Whether what the person types is suggested. */
  get suggests(): boolean {
    const { mode } = this.options.session;
    return mode === 'suggest' || (mode === 'write' && this.prefers);
  }

  /** What the person does, as it goes into the text; null where it cannot be suggested. */
  said(transaction: Transaction): Transaction | null {
    const { state, mode, own } = this.options.session;
    if (!state || (mode === 'write' && isUndoing(transaction))) return transaction;
    return this.suggests ? suggested(state, transaction, own) : asOwnWords(transaction, own);
  }

  /** Accepts or rejects suggestions, as the person may. */
  decide(chosen: Chosen, accepts: boolean): void {
    const { state } = this.options.session;
    if (!state) return;
    const decision = (accepts ? accept : reject)(state.tr, chosen);
    if (decision.docChanged) this.options.dispatch(decision.setMeta(DECISION, true));
  }

  attach(view: EditorView): void {
    const { root, head, session, texts } = this.options;
    this.card = new Card(view, {
      root,
      head,
      texts,
      company: session.company,
      own: session.own,
      mode: () => session.mode,
      decide: (id, accepts) => this.decide((other) => other === id, accepts),
    });
  }

  detach(): void {
    this.card?.destroy();
    this.card = this.last = null;
  }

  destroy(): void {
    this.detach();
    this.colouring.destroy();
  }

  /** The text, or who is known, is another one. */
  update(state: EditorState): void {
    const open = openSuggestions(state.doc);
    this.colouring.show(
      open.map(({ id }) => id),
      this.options.session.company,
    );
    const before = this.last;
    this.last = state;
    const moved = before?.doc === state.doc && !before.selection.eq(state.selection);
    if (moved) this.speakOf(this.card?.showAtCaret() ?? []);
    else this.card?.refresh();
  }

  modeChanged(): void {
    this.how.show(this.options.session.mode, this.suggests);
    this.card?.refresh();
  }

  /** What is typed goes on beside the card, not under it. */
  typed(): void {
    this.card?.hide();
  }

  plugins(): Plugin[] {
    const bindings: Record<string, Command> = {
      [SWITCH_KEY]: () => {
        if (this.options.session.mode === 'write') this.choose(!this.prefers);
        return true;
      },
      [NEXT]: (state, dispatch, view) => this.step(state, 1, dispatch, view),
      [PREVIOUS]: (state, dispatch, view) => this.step(state, -1, dispatch, view),
      [CHOICES]: () => this.toChoices(),
      Escape: () => {
        this.card?.hide();
        return false;
      },
    };
    return [keymap(bindings)];
  }

  /** Also where the card was sent away, and the caret has stayed. */
  private toChoices(): boolean {
    const { card } = this;
    return card !== null && (card.focus() || (card.showAtCaret().length > 0 && card.focus()));
  }

  private choose(suggests: boolean): void {
    this.prefers = this.preference.yes = suggests;
    this.modeChanged();
    const { aloud, texts } = this.options;
    aloud.textContent = texts(suggests ? 'how.suggestHint' : 'how.writeHint');
  }

  /** Leads the caret into the next suggestion, or the one before, round the end of the text. */
  private step(
    state: EditorState,
    by: 1 | -1,
    dispatch?: (tr: Transaction) => void,
    view?: EditorView,
  ): boolean {
    const open = openSuggestions(state.doc);
    const { head } = state.selection;
    const inside = (at: OpenSuggestion) => placeIn(state, at).head;
    const next =
      by > 0
        ? (open.find((one) => inside(one) > head) ?? open[0])
        : (open.findLast((one) => inside(one) < head) ?? open.at(-1));
    if (next) dispatch?.(state.tr.setSelection(placeIn(state, next)).scrollIntoView());
    else this.options.aloud.textContent = this.options.texts('suggestion.none');
    if (next && view) leadToSelection(view, this.options.head);
    return true;
  }

  private speakOf(found: readonly OpenSuggestion[]): void {
    const { aloud, texts, session } = this.options;
    const sentences = found.map((one) => {
      const { name, acronym } = makerOf(one.id, session.company, texts);
      return filled(texts('suggestion.heard'), whatOf(one, texts), name, acronym, spoken(CHOICES));
    });
    aloud.textContent = sentences.join(' ');
  }
}

/** Just inside of a suggestion. */
function placeIn({ doc }: EditorState, { from, to }: OpenSuggestion): TextSelection {
  const at = doc.resolve(Math.min(from + 1, to));
  return TextSelection.near(at) as TextSelection;
}
