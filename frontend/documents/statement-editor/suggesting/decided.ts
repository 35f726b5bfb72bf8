import type { Node } from 'prosemirror-model';
import { RemoveMarkStep, RemoveNodeMarkStep, type Step } from 'prosemirror-transform';
import { openSuggestions } from './inventory';
import { idOf, isSuggestion } from './marks';

/*
 * The server decides by the same rule (documents.suggestion.Decision); both read decisions.json.
 */

/** The suggestions of a text that steps accept or reject: their marks are taken off what stays. */
export function decidedBy(steps: readonly Step[], before: Node, after: Node): string[] {
  const unmarked = new Set(steps.flatMap(unmarkedBy));
  if (unmarked.size === 0) return [];
  const left = idsIn(after);
  return [...idsIn(before)].filter((id) => unmarked.has(id) && !left.has(id));
}

/**
 * Whether others have decided meanwhile on one of these, and not the same. `head` is the text as the
 * others have left it; what is left of one's own decision leads from one text to the other.
 */
export function isOvertaken(
  decided: readonly string[],
  head: Node,
  before: Node,
  after: Node,
): boolean {
  if (decided.length === 0 || before.eq(after)) return false;
  const open = idsIn(head);
  return decided.some((id) => !open.has(id));
}

/** Whether some of the steps may decide on suggestions. */
export function takesMarksOff(steps: readonly Step[]): boolean {
  return steps.some((step) => unmarkedBy(step).length > 0);
}

function unmarkedBy(step: Step): string[] {
  if ('steps' in step) return (step.steps as Step[]).flatMap(unmarkedBy);
  const takesOff = step instanceof RemoveMarkStep || step instanceof RemoveNodeMarkStep;
  return takesOff && isSuggestion(step.mark) ? [idOf(step.mark)] : [];
}

function idsIn(doc: Node): Set<string> {
  return new Set(openSuggestions(doc).map(({ id }) => id));
}
