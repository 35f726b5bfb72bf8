import type { Mark, Node, ResolvedPos, Slice } from 'prosemirror-model';
import {
  AddMarkStep,
  AddNodeMarkStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from 'prosemirror-transform';
import {
  type Chosen,
  idOf,
  insertionOn,
  isSuggestion,
} from '../../documents/statement-editor/suggesting/marks';
import { isSameWithout } from '../../documents/statement-editor/suggesting/sameness';

/** What the server refuses of what somebody suggests (SuggestionRule), but for what withdrawing may. */
export function broken(before: Node, steps: readonly Step[], own: Chosen): string | null {
  const present = new Map<string, string[]>();
  gather(before, own, present);
  let doc = before;
  for (const step of steps) {
    if (!bringsOnlyOwn(step, doc, own, present)) return `brings others’ ${JSON.stringify(step)}`;
    if (!takesOutOnlyOwn(step, doc, own)) return `takes others’ words out ${JSON.stringify(step)}`;
    if (takesOffOthers(step, own)) return `takes others’ marks off ${JSON.stringify(step)}`;
    doc = step.apply(doc).doc!;
  }
  return isSameWithout(before, doc, own) ? null : 'changes what is not one’s own';
}

/** Whoever inserted what words stand in says whose they are. */
function takesOutOnlyOwn(step: Step, doc: Node, own: Chosen): boolean {
  let only = true;
  step.getMap().forEach((from, to) => {
    if (from === to) return;
    doc.nodesBetween(from, to, (node, at) => {
      if (node.isLeaf && !isOnes(doc.resolve(at), node, own)) only = false;
    });
  });
  return only;
}

function isOnes($at: ResolvedPos, node: Node, own: Chosen): boolean {
  const around = Array.from({ length: $at.depth }, (_, index) => $at.node($at.depth - index));
  const inserted = [node, ...around].find((one) => insertionOn(one, () => true));
  return Boolean(inserted && insertionOn(inserted, own));
}

/** Others' suggestions on one's own words are theirs, too. */
function takesOffOthers(step: Step, own: Chosen): boolean {
  if ('steps' in step) return (step.steps as Step[]).some((one) => takesOffOthers(one, own));
  if (step instanceof RemoveMarkStep) return isOthers(step.mark, own);
  const block = step instanceof RemoveNodeMarkStep && step.mark.type.name === 'deletion';
  return block && isOthers(step.mark, own);
}

type Words = Map<string, string[]>;

/** Nothing comes under others’ marks but copies of what stands under them (OthersWords). */
function bringsOnlyOwn(step: Step, doc: Node, own: Chosen, present: Words): boolean {
  if (step instanceof AddMarkStep || step instanceof AddNodeMarkStep)
    return !isOthers(step.mark, own);
  if ('steps' in step)
    return (step.steps as Step[]).every((one) => bringsOnlyOwn(one, doc, own, present));
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return true;
  const around = [step.from, step.to].flatMap((at) => marksAround(doc.resolve(at)));
  return isPresent(step.slice, around, own, present);
}

function marksAround($at: ResolvedPos): readonly Mark[] {
  return Array.from({ length: $at.depth }, (_, index) => $at.node(index + 1).marks).flat();
}

function isPresent(
  { content, openStart, openEnd }: Slice,
  around: readonly Mark[],
  own: Chosen,
  present: Words,
): boolean {
  const brought: Words = new Map();
  const fits = (nodes: readonly Node[], start: number, end: number): boolean =>
    nodes.every((node, index) => {
      const opensStart = index === 0 ? start : 0;
      const opensEnd = index === nodes.length - 1 ? end : 0;
      if (opensStart === 0 && opensEnd === 0) {
        gather(node, own, brought);
        return true;
      }
      return (
        node.marks.every((mark) => !isOthers(mark, own) || mark.isInSet(around)) &&
        fits(node.children, Math.max(0, opensStart - 1), Math.max(0, opensEnd - 1))
      );
    });
  if (!fits(content.content, openStart, openEnd)) return false;
  return [...brought].every(([mark, all]) =>
    all.every((words) => present.get(mark)?.some((there) => there.includes(words))),
  );
}

function gather(node: Node, own: Chosen, found: Words): void {
  for (const mark of node.marks) {
    if (!isOthers(mark, own)) continue;
    const key = JSON.stringify(mark);
    found.set(key, [...(found.get(key) ?? []), wordsUnder(node, mark)]);
  }
  node.forEach((child) => gather(child, own, found));
}

function wordsUnder(node: Node, mark: Mark): string {
  if (insertionOn(node, () => true) && !mark.isInSet(node.marks)) return '';
  if (node.isText) return node.text!;
  if (node.isLeaf) return `\uFFFC${node.type.name}${JSON.stringify(node.attrs)}`;
  return node.children.map((child) => wordsUnder(child, mark)).join('');
}

function isOthers(mark: Mark, own: Chosen): boolean {
  return isSuggestion(mark) && !own(idOf(mark));
}
