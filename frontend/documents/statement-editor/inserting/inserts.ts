import type { Node, Schema } from 'prosemirror-model';
import { type Command, NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { keymap } from 'prosemirror-keymap';
import type { Act } from '../commands';
import { spoken } from '../shortcuts';
import type { TextKey, Texts } from '../texts';
import { around, selected } from './around';
import { AskDialog } from './ask-dialog';
import { citationQuestion } from './citation';
import { footnoteQuestion } from './footnote';
import { linkQuestion } from './link';
import { Menu, type MenuEntry } from './menu';
import { quotationQuestion } from './quotation';
import { insertTable, TABLE_ACTS } from './table';

/** The shortcuts of what is inserted, as they are told in the menu too. */
export const INSERT_SHORTCUTS = {
  quotation: 'Mod-Shift-.',
  citation: 'Mod-Alt-c',
  footnote: 'Mod-Alt-f',
  table: 'Mod-Alt-t',
} as const;

type Inserted = keyof typeof INSERT_SHORTCUTS;

/** What is put into a text beyond its words: the dialogs that ask for it, the menu, the keys. */
export class Inserts {
  /** Asks for the address of a link. */
  readonly link: Command;
  private readonly dialogs: AskDialog[];
  private readonly acts: Record<Inserted, Act>;
  private readonly root: HTMLElement;
  private readonly schema: Schema;
  private readonly texts: Texts;

  /** @param language the text's own */
  constructor(root: HTMLElement, schema: Schema, texts: Texts, language: string) {
    this.root = root;
    this.schema = schema;
    this.texts = texts;
    const { quotation, citation, footnote } = schema.nodes;
    const questions = [
      linkQuestion(schema.marks.link),
      quotationQuestion(schema),
      citationQuestion(schema),
      footnoteQuestion(schema),
    ];
    this.dialogs = questions.map((question) => new AskDialog(root, question, texts, language));
    const [link, quote, cite, note] = this.dialogs.map(({ open }) => open);
    this.link = link;
    this.acts = {
      quotation: { run: quote, active: (state) => around(state, quotation) !== null },
      citation: { run: cite, active: (state) => selected(state, citation) !== null },
      footnote: { run: note, active: (state) => selected(state, footnote) !== null },
      table: { run: insertTable(schema) },
    };
  }

  menu(view: EditorView): Menu {
    const inserted = (Object.keys(this.acts) as Inserted[]).map((name) => this.entry(name));
    const tables = Object.entries(TABLE_ACTS).map(([name, run], index): MenuEntry => ({
      label: this.texts(`insert.${name}` as TextKey),
      shortcut: '',
      act: { run },
      sometimes: true,
      apart: index === 0,
    }));
    return new Menu(this.root, view, this.texts('insert.label'), [...inserted, ...tables]);
  }

  plugins(): Plugin[] {
    const own = Object.entries(this.acts).map(([name, { run }]) => [
      INSERT_SHORTCUTS[name as Inserted],
      run,
    ]);
    return [
      keymap({ ...Object.fromEntries(own), Enter: this.alter } as Record<string, Command>),
      new Plugin({ props: { handleDoubleClickOn: this.pointed } }),
    ];
  }

  /** Enter on something that is selected as a whole asks about it again. */
  private readonly alter: Command = (state, ...rest) => {
    const { citation, footnote } = this.schema.nodes;
    if (selected(state, citation)) return this.acts.citation.run(state, ...rest);
    return selected(state, footnote) !== null && this.acts.footnote.run(state, ...rest);
  };

  private readonly pointed = (
    view: EditorView,
    _at: number,
    node: Node,
    pos: number,
    event: MouseEvent,
  ): boolean => {
    const { nodes } = this.schema;
    if (!view.editable) return false;
    if (node.type === nodes.citation || node.type === nodes.footnote) {
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
      return this.alter(view.state, view.dispatch, view);
    }
    if (node.type !== nodes.quotation || !isSpeaker(event.target)) return false;
    const words = TextSelection.near(view.state.doc.resolve(pos + 1));
    view.dispatch(view.state.tr.setSelection(words));
    return this.acts.quotation.run(view.state, view.dispatch, view);
  };

  destroy(): void {
    for (const dialog of this.dialogs) dialog.destroy();
  }

  private entry(name: Inserted): MenuEntry {
    return {
      label: this.texts(`insert.${name}`),
      shortcut: spoken(INSERT_SHORTCUTS[name]),
      act: this.acts[name],
    };
  }
}

function isSpeaker(target: EventTarget | null): boolean {
  return target instanceof Element && target.localName === 'figcaption';
}
