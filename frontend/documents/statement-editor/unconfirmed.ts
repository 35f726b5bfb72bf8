import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { Node } from 'prosemirror-model';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';

/*
 * What stock prosemirror-collab holds, seen the way the session needs it. The plugin recognises its
 * own steps by client id alone; the session knows better (client and seq), and so it hands over OWN
 * or FOREIGN. The plugin's own version count is not used: the log's version is the session's.
 */
const OWN = 'own';
const FOREIGN = 'foreign';

export function unconfirmedPlugin(): Plugin {
  return collab({ clientID: OWN });
}

/** The steps that the server has not confirmed, in order. */
export function unconfirmed(state: EditorState): readonly Step[] {
  return sendableSteps(state)?.steps ?? [];
}

/** The key under which a transaction tells that it accepts or rejects suggestions. */
export const DECISION = 'decision';

/** The steps of one transaction that the server has not confirmed. */
export interface Deed {
  transaction: Transaction;
  steps: Step[];
}

/** The unconfirmed steps, by what the person did, in order. */
export function deeds(state: EditorState): Deed[] {
  const sendable = sendableSteps(state);
  const all: Deed[] = [];
  for (const [index, transaction] of sendable?.origins.entries() ?? []) {
    const step = sendable!.steps[index];
    const last = all.at(-1);
    if (last?.transaction === transaction) last.steps.push(step);
    else all.push({ transaction, steps: [step] });
  }
  return all;
}

export function isDecision({ transaction }: Deed): boolean {
  return transaction.getMeta(DECISION) === true;
}

/** Confirms as many unconfirmed steps as the server returned. */
export function confirm(state: EditorState, steps: readonly Step[]): Transaction {
  return receiveTransaction(state, steps, Array<string>(steps.length).fill(OWN));
}

/** Takes in one batch of somebody else's steps and rebases one's own over it. */
export function takeIn(state: EditorState, steps: readonly Step[]): Transaction {
  return receiveTransaction(state, steps, Array<string>(steps.length).fill(FOREIGN), {
    mapSelectionBackward: true,
  });
}

/**
 * Which of the unconfirmed steps outlived a rebase, in their order. `rebaseSteps` undoes all steps
 * first, and mirrors an undoing with the step that came back; a step without a mirror was dropped.
 */
export function survivors(before: EditorState, rebased: Transaction): boolean[] {
  const all = unconfirmed(before);
  if (rebased.steps.length === 0) return all.map(() => true);
  return all.map((_step, index) => {
    return rebased.mapping.getMirror(all.length - 1 - index) !== undefined;
  });
}

/**
 * The state without its first `count` unconfirmed steps: they are confirmed and then undone as if
 * by somebody else, so that later steps are rebased and undo history stays right.
 */
export function withoutFirst(state: EditorState, confirmed: Node, count: number): EditorState {
  const steps = unconfirmed(state).slice(0, count);
  const undoing: Step[] = [];
  let doc = confirmed;
  for (const step of steps) {
    undoing.unshift(step.invert(doc));
    doc = applied(doc, step);
  }
  const believed = state.apply(confirm(state, steps));
  return believed.apply(takeIn(believed, undoing));
}

/** The document after a step that must fit. */
export function applied(doc: Node, step: Step): Node {
  const result = step.apply(doc);
  if (!result.doc) throw new RangeError(result.failed ?? 'A confirmed step does not fit');
  return result.doc;
}
