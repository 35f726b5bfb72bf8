import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type DecorationSource } from 'prosemirror-view';
import type { PlacedCaret } from './carets';
import { caretColour } from './colours';
import { element } from './dom';
import { Flags } from './flags';
import type { Session } from './session';
import type { Texts } from './texts';

/** The others' carets and selections, in their organisation's colour, with name and acronym. */
export function presencePlugin(session: Session, texts: Texts): Plugin {
  let key: unknown[] = [];
  let drawn = DecorationSet.empty;
  return new Plugin({
    view: (view) => new Flags(view),
    props: {
      decorations(state): DecorationSource {
        const fresh = [state.doc, session.company.revision];
        if (fresh.every((part, index) => part === key[index])) return drawn;
        key = fresh;
        drawn = DecorationSet.create(
          state.doc,
          session.placedCarets().flatMap((caret) => draw(caret, state.doc, session, texts)),
        );
        return drawn;
      },
    },
  });
}

function draw(caret: PlacedCaret, doc: Node, session: Session, texts: Texts): Decoration[] {
  const end = doc.content.size;
  const head = Math.min(Math.max(caret.head, 0), end);
  const anchor = Math.min(Math.max(caret.anchor, 0), end);
  const colour = caretColour(session.company.organisation(caret.organisation)?.colour);
  // A caret that was told of again is drawn anew, and so named again.
  const key = `${caret.client} ${caret.told} ${colour} ${Boolean(session.company.person(caret.person))}`;
  const flag = Decoration.widget(head, () => caretFlag(caret, colour, session, texts), {
    key,
    side: -1,
    ignoreSelection: true,
  });
  if (anchor === head) return [flag];
  const selection = Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), {
    class: 'presence-selection',
    style: `--presence: ${colour}`,
  });
  return [flag, selection];
}

function caretFlag(caret: PlacedCaret, colour: string, session: Session, texts: Texts) {
  const flag = document.createElement('span');
  flag.className = 'presence-caret';
  flag.style.setProperty('--presence', colour);
  const label = document.createElement('span');
  label.className = 'presence-label';
  const name = session.company.person(caret.person)?.name ?? texts('here.someone');
  const acronym = session.company.organisation(caret.organisation)?.acronym ?? '';
  label.append(element('b', {}, acronym), element('span', { class: 'presence-name' }, ` ${name}`));
  flag.append(label);
  // Assistive technology reads the text, not everybody's caret in it; "who is here" names them.
  flag.setAttribute('aria-hidden', 'true');
  return flag;
}
