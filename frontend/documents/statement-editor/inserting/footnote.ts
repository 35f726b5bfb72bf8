import { DOMSerializer, type Node, type NodeType, type Schema } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { NodeView } from 'prosemirror-view';
import { element } from '../dom';
import { type Found, oneLine, selected, takes } from './around';
import type { Question } from './question';

/** Asks for the words of a footnote, and for other words later. */
export function footnoteQuestion({ nodes: { footnote } }: Schema): Question {
  return {
    name: 'footnote',
    prose: true,
    now(state) {
      const found = selected(state, footnote);
      if (found) return found.node.textContent;
      return takes(state, footnote) ? null : undefined;
    },
    valid: oneLine,
    change(state, words) {
      const found = selected(state, footnote);
      if (found) return words === null ? removed(state, found) : reworded(state, found, words);
      return words === null ? state.tr : inserted(state, footnote, words);
    },
  };
}

/** Its words are shown where it stands, and written in its dialog: a caret has no way out of them. */
export function footnoteView(node: Node): NodeView {
  const dom = element('span', { class: 'footnote', role: 'note' });
  const serializer = DOMSerializer.fromSchema(node.type.schema);
  const show = ({ content }: Node) => dom.replaceChildren(serializer.serializeFragment(content));
  show(node);
  return {
    dom,
    ignoreMutation: () => true,
    update(next) {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
  };
}

function caretBehind(tr: Transaction, { pos, node }: Found): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, pos + node.nodeSize)).scrollIntoView();
}

function removed({ tr }: EditorState, { pos, node }: Found): Transaction {
  return tr.delete(pos, pos + node.nodeSize);
}

function inserted({ tr, selection, schema }: EditorState, type: NodeType, words: string) {
  const note = type.create(null, schema.text(words));
  tr.insert(selection.to, note);
  return caretBehind(tr, { pos: selection.to, node: note, depth: 0 });
}

/** Only what differs is written, so that emphasis and links in the rest stay. */
function reworded({ tr }: EditorState, { pos, node }: Found, words: string): Transaction {
  const before = node.textContent;
  let start = 0;
  while (start < Math.min(before.length, words.length) && before[start] === words[start]) start++;
  let end = 0;
  const most = Math.min(before.length, words.length) - start;
  while (end < most && before.at(-1 - end) === words.at(-1 - end)) end++;
  const [from, to] = whole(before, start, before.length - end);
  return tr.insertText(
    words.slice(from, words.length - (before.length - to)),
    pos + 1 + from,
    pos + 1 + to,
  );
}

/** Letters outside the basic plane are not torn. */
function whole(text: string, from: number, to: number): [number, number] {
  const inside = (at: number) => /[\udc00-\udfff]/.test(text[at] ?? '');
  return [inside(from) ? from - 1 : from, inside(to) ? to + 1 : to];
}
