import type { Mark, Node, NodeType, ResolvedPos, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from 'prosemirror-transform';
import { adjoiningId } from './adjoining';
import { format, remake } from './formatting';
import { Ghosts } from './ghosts';
import { type Own, isOthers, isSuggestion, othersIn } from './marks';
import { OthersWords } from './others-words';
import { holdsOthers, isWrittenByOneself } from './ownership';
import { rebuilt } from './rebuilt';
import { remove } from './removal';
import { type Coming, suggestedSlice, unwrapped } from './slices';

/**
 * Says a person's steps as suggestions, one after the other. What they mean to leave, and what there is
 * with their suggestions, differ only by what is struck out: `ghosts` knows where that stands.
 */
export class Tracker {
  readonly ghosts = new Ghosts();
  private id: string | null = null;
  private readonly transaction: Transaction;
  private readonly own: Own;
  private readonly moves: boolean;
  private readonly others: OthersWords;

  /** `moves` where the steps put back what they take out elsewhere, as dragging does. */
  constructor(transaction: Transaction, own: Own, moves: boolean) {
    this.transaction = transaction;
    this.own = own;
    this.moves = moves;
    this.others = new OthersWords(transaction.before, own);
  }

  /** One step more, on the document as the steps before have left it. */
  track(step: Step, doc: Node): void {
    if (step instanceof ReplaceStep) return this.replace(step, doc);
    if (step instanceof AddMarkStep) return this.format(step, step.mark);
    if (step instanceof RemoveMarkStep) return this.format(step, null);
    if (step instanceof AttrStep) return this.setAttribute(step, doc);
    if (step instanceof ReplaceAroundStep && isMarkup(step)) return this.setMarkup(step);
    if (step instanceof AddNodeMarkStep && isSuggestion(step.mark)) {
      this.transaction.step(new AddNodeMarkStep(this.ghosts.map(step.pos, 1), step.mark));
      return;
    }
    if ('steps' in step) return this.trackAll(step.steps as Step[], doc);
    this.rebuild(step, doc);
  }

  private trackAll(steps: readonly Step[], before: Node): void {
    let doc = before;
    for (const step of steps) {
      this.track(step, doc);
      doc = step.apply(doc).doc!;
    }
  }

  private replace(step: ReplaceStep, doc: Node): void {
    const $from = doc.resolve(step.from);
    const $to = doc.resolve(step.to);
    const slice = unwrapped(step.slice);
    const shared = $from.sharedDepth(step.to);
    const levels = $from.depth - shared;
    const even = $from.depth === $to.depth && slice.openStart === slice.openEnd;
    if (!even || changesTable($from, $from.depth - Math.max(levels, slice.openStart))) {
      return this.rebuild(step, doc);
    }
    this.exchange(step.from, step.to, slice, levels, this.moves);
  }

  /** The heart of it: a range goes, `levels` blocks deep, and a slice comes. */
  private exchange(from: number, to: number, slice: Slice, levels: number, moved: boolean): void {
    const { transaction, own, others, ghosts } = this;
    const start = ghosts.map(from, 1);
    const end = from === to ? start : ghosts.map(to, -1);
    const id = () => (this.id ??= adjoiningId(transaction.doc, start, end, own) ?? own.begin());
    if (this.isOwnGround(start, end, Math.max(levels, slice.openStart), moved ? slice : null)) {
      const coming = this.marked({ slice, own, id: null, moved, others }, start);
      const step = new ReplaceStep(start, end, coming);
      if (!transaction.maybeStep(step).failed) return ghosts.replace(from, to, slice.size, 0);
    }
    if (slice.size > 0) id();
    const put = (at: number) => {
      if (slice.size === 0) return;
      const coming = this.marked({ slice, own, id: id(), moved, others }, at);
      transaction.step(new ReplaceStep(at, at, coming));
    };
    // What is to take the only place in a block is there before what stands there goes.
    const isWhole = levels === 0 && slice.openStart === 0;
    if (isWhole) put(end);
    const stayed = from === to ? 0 : remove(transaction, { from: start, to: end }, levels, own, id);
    if (!isWhole) put(start + stayed);
    ghosts.replace(from, to, slice.size, stayed);
  }

  /**
   * Whether all of it happens inside of a block that is one's own insertion, and others have inserted
   * nothing there that it would touch, or that is moved there.
   */
  private isOwnGround(start: number, end: number, levels: number, moved: Slice | null): boolean {
    const { doc } = this.transaction;
    const $start = doc.resolve(start);
    const depth = Math.min($start.sharedDepth(end), $start.depth - levels);
    const $shared = doc.resolve($start.start(depth));
    if (!isWrittenByOneself($shared, null, this.own)) return false;
    const [from, to] = levels > 0 ? [$shared.pos, $start.end(depth)] : [start, end];
    const copied = moved?.content.content.some(
      (node) => isOthers(node, this.own.is) || othersIn(node, this.own.is),
    );
    return !copied && !holdsOthers(doc, from, to, this.own);
  }

  private marked(coming: Coming, at: number): Slice {
    return suggestedSlice(coming, this.transaction.doc.resolve(at));
  }

  /** All at once, where step by step it came out wrong: so many blocks go, and so many come. */
  replaceAll(steps: readonly ReplaceStep[]): void {
    for (const { from, to, slice } of steps) this.exchange(from, to, slice, 0, true);
  }

  /** What no mark can say is said by taking out blocks and putting in their changed copies. */
  private rebuild(step: Step, doc: Node): void {
    const after = step.apply(doc).doc;
    if (!after) throw new RangeError('The step does not fit');
    this.replaceAll(rebuilt(doc, after));
  }

  private format(step: AddMarkStep | RemoveMarkStep, wanted: Mark | null): void {
    const range = { from: this.ghosts.map(step.from, 1), to: this.ghosts.map(step.to, -1) };
    if (wanted && isSuggestion(wanted)) {
      this.transaction.step(new AddMarkStep(range.from, range.to, wanted));
      return;
    }
    const id = () => (this.id ??= this.own.begin());
    format(this.transaction, range, { wanted, kind: step.mark }, this.own, id);
  }

  private setAttribute({ pos, attr, value }: AttrStep, doc: Node): void {
    const { type, attrs } = doc.nodeAt(pos)!;
    this.remake(pos, type, { ...attrs, [attr]: value as unknown });
  }

  private setMarkup({ from, slice }: ReplaceAroundStep): void {
    const { type, attrs } = slice.content.firstChild!;
    this.remake(from, type, attrs);
  }

  private remake(at: number, type: NodeType, attrs: Node['attrs']): void {
    const id = () => (this.id ??= this.own.begin());
    remake(this.transaction, this.ghosts.map(at, 1), type, attrs, this.own, id);
  }
}

/** Whether the rows and cells of a table change, and not only what is in them. */
function changesTable($from: ResolvedPos, outermost: number): boolean {
  for (let depth = $from.depth; depth >= outermost; depth--) {
    const role = $from.node(depth).type.spec.tableRole as string | undefined;
    if (role && (depth > outermost || role === 'table' || role === 'row')) return true;
  }
  return false;
}

/** Whether a step only makes one block another kind of block. */
function isMarkup(step: ReplaceAroundStep): boolean {
  const { from, to, gapFrom, gapTo, insert, slice } = step;
  const inside = gapFrom === from + 1 && gapTo === to - 1 && insert === 1;
  return inside && slice.size === 2 && !slice.openStart && !slice.openEnd;
}
