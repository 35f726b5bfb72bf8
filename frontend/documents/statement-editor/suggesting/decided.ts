import type { Mark, Node } from 'prosemirror-model';
import {
  AddMarkStep,
  AddNodeMarkStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from 'prosemirror-transform';
import { openSuggestions } from './inventory';
import { anybody, type Chosen, idOf, isSuggestion } from './marks';

/*
 * The server decides by the same rule (documents.suggestion.Decision); both read decisions.json.
 */

/**
 * The suggestions of a text that steps accept or reject: they stand in it before and not after, whether
 * their marks were taken off or what bore them was taken out.
 */
export function decidedBy(steps: readonly Step[], before: Node, after: Node): string[] {
  const taken = takenBy(steps, before);
  if (taken.size === 0) return [];
  const left = idsIn(after);
  return [...idsIn(before)].filter((id) => taken.has(id) && !left.has(id));
}

/**
 * Whether others have decided with these steps on one of these, or on a part of one, and not the same.
 * `head` is the text as they have left it; what is left of one's own decision leads from one text to the
 * other.
 */
export function isOvertaken(
  decided: readonly string[],
  steps: readonly Step[],
  head: Node,
  before: Node,
  after: Node,
): boolean {
  if (decided.length === 0 || before.eq(after)) return false;
  const open = idsIn(head);
  return decided.some(
    (id) => !open.has(id) || steps.some((step) => takesMarkOff(step, (other) => other === id)),
  );
}

/** Whether some of the steps may decide on suggestions, by the steps alone. */
export function mayDecide(steps: readonly Step[]): boolean {
  return steps.some((step) => takesMarkOff(step, anybody) || takesOut(step));
}

/** Whether it takes such a suggestion's mark off: what was put in is accepted, what was to go is kept. */
function takesMarkOff(step: Step, chosen: Chosen): boolean {
  if ('steps' in step) return (step.steps as Step[]).some((one) => takesMarkOff(one, chosen));
  const takesOff = step instanceof RemoveMarkStep || step instanceof RemoveNodeMarkStep;
  return takesOff && isSuggestion(step.mark) && chosen(idOf(step.mark));
}

function takesOut(step: Step): boolean {
  let some = false;
  step.getMap().forEach((from, to) => (some ||= to > from));
  return some;
}

/** Of what steps take off or out, undoing them would bring the marks again. */
function takenBy(steps: readonly Step[], before: Node): Set<string> {
  const taken = new Set<string>();
  if (!mayDecide(steps)) return taken;
  let doc = before;
  for (const step of steps) {
    for (const mark of marksIn(step.invert(doc))) if (isSuggestion(mark)) taken.add(idOf(mark));
    doc = step.apply(doc).doc ?? doc;
  }
  return taken;
}

/** The marks that a step brings. */
function marksIn(step: Step): readonly Mark[] {
  if ('steps' in step) return (step.steps as Step[]).flatMap(marksIn);
  if (step instanceof AddMarkStep || step instanceof AddNodeMarkStep) return [step.mark];
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return [];
  const marks: Mark[] = [];
  step.slice.content.descendants((node) => void marks.push(...node.marks));
  return marks;
}

/** The suggestions that stand in a text. */
export function idsIn(doc: Node): Set<string> {
  return new Set(openSuggestions(doc).map(({ id }) => id));
}
