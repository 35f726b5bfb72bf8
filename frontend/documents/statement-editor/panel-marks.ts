import { type EditorState, Plugin } from 'prosemirror-state';
import { type Decoration, DecorationSet, type DecorationSource } from 'prosemirror-view';

/** What a panel beside the text marks in it. */
export type Marks = (state: EditorState) => Decoration[];

/** Draws what panels mark in the text; anew when it changes, or when `revision` does. */
export function panelMarksPlugin(panels: ReadonlySet<Marks>, revision: () => number): Plugin {
  let key: unknown[] = [];
  let drawn = DecorationSet.empty;
  return new Plugin({
    props: {
      decorations(state): DecorationSource {
        const fresh = [state.doc, revision()];
        if (fresh.every((part, index) => part === key[index])) return drawn;
        key = fresh;
        drawn = DecorationSet.create(
          state.doc,
          [...panels].flatMap((marks) => marks(state)),
        );
        return drawn;
      },
    },
  });
}
