import type { Node } from 'prosemirror-model';
import { RemoveMarkStep, RemoveNodeMarkStep, type Step } from 'prosemirror-transform';
import { openSuggestions } from './inventory';
import { idOf, isSuggestion } from './marks';

/** The suggestions of a text that steps accept or reject: their marks are taken off what stays. */
export function decidedBy(steps: readonly Step[], before: Node, after: Node): string[] {
  const unmarked = new Set(steps.flatMap(unmarkedBy));
  if (unmarked.size === 0) return [];
  const left = idsIn(after);
  return [...idsIn(before)].filter((id) => unmarked.has(id) && !left.has(id));
}

/** Whether one of them is open no more. */
export function isDecided(ids: readonly string[], doc: Node): boolean {
  if (ids.length === 0) return false;
  const open = idsIn(doc);
  return ids.some((id) => !open.has(id));
}

function unmarkedBy(step: Step): string[] {
  const takesOff = step instanceof RemoveMarkStep || step instanceof RemoveNodeMarkStep;
  return takesOff && isSuggestion(step.mark) ? [idOf(step.mark)] : [];
}

function idsIn(doc: Node): Set<string> {
  return new Set(openSuggestions(doc).map(({ id }) => id));
}
