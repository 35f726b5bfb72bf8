import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { type Own, anybody, idOf, insertionOn, isSuggestion } from './marks';

/**
 * What stands in a text under others' suggestions. Whoever suggests may copy it, and say nothing else
 * under them: the server refuses that (docs/decisions/015).
 */
export class OthersWords {
  private readonly text: Node;
  private readonly own: Own;
  private found: { mark: Mark; words: string }[] | null = null;

  constructor(text: Node, own: Own) {
    this.text = text;
    this.own = own;
  }

  /** What comes, without the marks of others under which its words do not stand like that. */
  withoutUntrue({ content, openStart, openEnd }: Slice): Slice {
    return new Slice(this.checked(content, openStart, openEnd), openStart, openEnd);
  }

  private checked(nodes: Fragment, openStart: number, openEnd: number): Fragment {
    const last = nodes.childCount - 1;
    const checked = Fragment.fromArray(
      nodes.content.map((node, index) =>
        this.checkedNode(node, index === 0 ? openStart : 0, index === last ? openEnd : 0),
      ),
    );
    // Words that are marked alike now are one, which may stand nowhere as such.
    return checked.eq(nodes) ? nodes : this.checked(checked, openStart, openEnd);
  }

  /** What is open bears the marks of the block that it joins. */
  private checkedNode(node: Node, openStart: number, openEnd: number): Node {
    const [start, end] = [Math.max(0, openStart - 1), Math.max(0, openEnd - 1)];
    const inside = node.isLeaf ? node : node.copy(this.checked(node.content, start, end));
    if (openStart > 0 || openEnd > 0) return inside;
    return inside.mark(
      node.marks.filter(
        (mark) => !this.isOthers(mark) || this.stands(wordsUnder(inside, mark), mark),
      ),
    );
  }

  private stands(words: string, mark: Mark): boolean {
    this.found ??= this.gathered();
    return this.found.some((one) => one.mark.eq(mark) && one.words.includes(words));
  }

  private gathered(): { mark: Mark; words: string }[] {
    const found: { mark: Mark; words: string }[] = [];
    this.text.descendants((node) => {
      for (const mark of node.marks) {
        if (this.isOthers(mark)) found.push({ mark, words: wordsUnder(node, mark) });
      }
    });
    return found;
  }

  private isOthers(mark: Mark): boolean {
    return isSuggestion(mark) && !this.own.is(idOf(mark));
  }
}

/** What somebody else inserted in it is not said under this mark. */
function wordsUnder(node: Node, mark: Mark): string {
  if (insertionOn(node, anybody) && !mark.isInSet(node.marks)) return '';
  if (node.isText) return node.text!;
  if (node.isLeaf) return `\uFFFC${node.type.name}${JSON.stringify(node.attrs)}`;
  return node.children.map((child) => wordsUnder(child, mark)).join('');
}
