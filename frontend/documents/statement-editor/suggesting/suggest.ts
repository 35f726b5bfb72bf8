import type { Selection } from 'prosemirror-state';
import {
  AllSelection,
  type EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { type Step, ReplaceStep } from 'prosemirror-transform';
import { erasedFurther } from './crossing';
import type { Ghosts } from './ghosts';
import type { Own } from './marks';
import { rebuilt, replaced } from './rebuilt';
import { isSameWithout } from './sameness';
import { Tracker } from './tracker';

/** The key under which prosemirror-history tells of an undoing. */
const HISTORY = 'history$';

/**
 * What a transaction would do to the text, said as suggestions; null where that cannot be said. The
 * text without one's own suggestions is the same before and after.
 */
export function suggested(state: EditorState, meant: Transaction, own: Own): Transaction | null {
  if (!meant.docChanged || isOwnUndoing(meant, own)) return meant;
  const transaction = inOneWay(state, meant, own);
  const further = transaction?.docChanged === false ? erasedFurther(state, meant) : null;
  return (further && inOneWay(state, further, own)) ?? transaction;
}

function inOneWay(state: EditorState, meant: Transaction, own: Own): Transaction | null {
  const { transactions, state: after } = state.applyTransaction(meant);
  const ways: ((tracker: Tracker) => void)[] = [
    (tracker) => followAll(tracker, transactions),
    (tracker) => tracker.replaceAll(rebuilt(state.doc, after.doc)),
    (tracker) => tracker.replaceAll(replaced(state.doc, after.doc)),
  ];
  for (const way of ways) {
    const transaction = said(state, meant, after.selection, own, way);
    if (transaction) return transaction;
  }
  return null;
}

function followAll(tracker: Tracker, transactions: readonly Transaction[]): void {
  for (const { steps, docs } of transactions) {
    steps.forEach((step, index) => tracker.track(step, docs[index]));
  }
}

function said(
  state: EditorState,
  meant: Transaction,
  selection: Selection,
  own: Own,
  way: (tracker: Tracker) => void,
): Transaction | null {
  const transaction = state.tr;
  const tracker = new Tracker(transaction, own, meant.getMeta('uiEvent') === 'drop');
  try {
    way(tracker);
    transaction.doc.check();
  } catch {
    return null;
  }
  if (!isSameWithout(state.doc, transaction.doc, own.is)) return null;
  keepAbout(meant, transaction);
  const side = deletesForwards(state, meant.steps) ? 1 : -1;
  transaction.setSelection(selectionFor(selection, transaction, tracker.ghosts, side));
  if (meant.storedMarksSet) transaction.setStoredMarks(meant.storedMarks);
  return meant.scrolledIntoView ? transaction.scrollIntoView() : transaction;
}

/** Taking back one's own suggestion is none; taking back what was accepted meanwhile is. */
function isOwnUndoing(meant: Transaction, own: Own): boolean {
  return isUndoing(meant) && isSaidAlready(meant, own);
}

export function isUndoing(transaction: Transaction): boolean {
  return transaction.getMeta(HISTORY) !== undefined;
}

/** Whether a transaction leaves everything but one's own suggestions as it is. */
export function isSaidAlready(meant: Transaction, own: Own): boolean {
  return isSameWithout(meant.before, meant.doc, own.is);
}

/** What plugins and the view have to know of the transaction holds for the other one, too. */
function keepAbout(meant: Transaction, transaction: Transaction): void {
  const { meta } = meant as unknown as { meta: Record<string, unknown> };
  for (const [key, value] of Object.entries(meta)) {
    if (key !== HISTORY) transaction.setMeta(key, value);
  }
}

function deletesForwards({ selection }: EditorState, [first]: readonly Step[]): boolean {
  if (!selection.empty || !(first instanceof ReplaceStep)) return false;
  return first.from === selection.from && first.to > first.from;
}

/** Backwards the caret goes in front of what was struck out, forwards behind it. */
function selectionFor(
  selection: Selection,
  { doc }: Transaction,
  ghosts: Ghosts,
  side: -1 | 1,
): Selection {
  if (selection instanceof AllSelection) return new AllSelection(doc);
  if (selection instanceof NodeSelection) {
    const at = ghosts.map(selection.from, 1);
    const node = doc.nodeAt(at);
    if (node && NodeSelection.isSelectable(node)) return NodeSelection.create(doc, at);
  }
  const { anchor, head, from, empty } = selection;
  const place = (at: number) => doc.resolve(ghosts.map(at, empty ? side : at === from ? 1 : -1));
  return TextSelection.between(place(anchor), place(head));
}
