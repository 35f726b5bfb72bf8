import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { WrittenRange } from './authorship';
import { caretColour } from './colours';
import type { Session } from './session';
import type { Texts } from './texts';
import { timeOf } from './times';

/**
 * Who wrote what, as soft lines under the words. Whose words the pointer or the caret is on stands
 * in `line`, which assistive technology reads when it changes.
 */
export function whoWrotePlugin(session: Session, texts: Texts, line: HTMLElement): Plugin {
  let key: unknown[] = [];
  let ranges: WrittenRange[] = [];
  let drawn = DecorationSet.empty;
  const look = (state: EditorState) => {
    const { authorship, unsent } = session;
    const fresh = [state.doc, authorship.revision];
    if (fresh.every((part, index) => part === key[index])) return;
    key = fresh;
    ranges = authorship.onScreen(unsent.map((step) => step.getMap()));
    drawn = DecorationSet.create(
      state.doc,
      ranges.map((range) => draw(range, texts)),
    );
  };
  const atCaret = ({ state }: EditorView) => {
    look(state);
    const { head } = state.selection;
    const found =
      ranges.find(({ from, to }) => from <= head && head < to) ??
      ranges.find(({ to }) => to === head);
    say(line, found ? words(found, texts) : '');
  };
  return new Plugin({
    view: (view) => {
      atCaret(view);
      return { update: atCaret };
    },
    props: {
      decorations: (state) => {
        look(state);
        return drawn;
      },
      handleDOMEvents: {
        mouseover: (view, { target }) => {
          const over = (target as Element).closest?.('.authored');
          if (over) say(line, over.getAttribute('title') ?? '');
          else atCaret(view);
          return false;
        },
        mouseleave: (view) => {
          atCaret(view);
          return false;
        },
      },
    },
  });
}

function draw(range: WrittenRange, texts: Texts): Decoration {
  return Decoration.inline(range.from, range.to, {
    class: 'authored',
    style: `--by: ${caretColour(range.writer.colour)}`,
    title: words(range, texts),
  });
}

function words({ writer, at }: WrittenRange, texts: Texts): string {
  const who = [writer.name, writer.acronym].filter(Boolean).join(', ');
  return `${texts('authors.by')} ${who}, ${timeOf(at, 'long')}`;
}

function say(line: HTMLElement, text: string): void {
  if (line.textContent !== text) line.textContent = text;
}
