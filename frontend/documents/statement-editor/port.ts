import type { EditorState } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import type { Anchors } from './anchors';
import type { Company } from './company';
import type { Marks } from './panel-marks';
import type { Mode } from './wire';

/** What a panel beside the text may know of the open editor, and ask of it. */
export interface EditorPort {
  readonly mode: Mode;
  /** The text on the screen with one's own unconfirmed steps; null while there is none. */
  readonly state: EditorState | null;
  /** The version that the server has confirmed, and one's own steps that it has not. */
  readonly version: number;
  readonly unsent: readonly Step[];
  /** Words that a panel is about; they are forgotten when the text begins anew. */
  readonly anchors: Anchors;
  /** Who and what the server has told of: people, organisations, suggestions. */
  readonly company: Company;
  /** Whether a suggestion is this person's, for the organisation they write for. */
  isOwn(suggestion: string): boolean;
  /** Accepts or rejects suggestions; one's own may be withdrawn by whoever may suggest. */
  decide(chosen: (suggestion: string) => boolean, accepts: boolean): void;
  /** Somebody else has said something beside the text: it is told with what else others do. */
  commented(by: readonly string[]): void;
  /** Selects a place in the text, brings it to where one reads, and moves the person there. */
  reveal(from: number, to: number): void;
  /** Marks something in the text, until what it returns is called. */
  mark(marks: Marks): () => void;
  /** The panel would mark something else than before. */
  remark(): void;
  /** Calls back after each change of text, mode or company, until what it returns is called. */
  listen(changed: () => void): () => void;
}

/** The editor element, as far as panels need it. */
interface EditorElement extends HTMLElement {
  readonly port: EditorPort | null;
}

/** Told by the editor element when its port is another one, or gone. */
export const PORT_CHANGED = 'port-changed';

/**
 * Ties a panel to the editor on the same desk. `connect` is called with each editor that opens there
 * and answers with what undoes it. Returns what ends it all, for `disconnectedCallback`.
 */
export function onDesk(panel: HTMLElement, connect: (port: EditorPort) => () => void): () => void {
  const editor = panel.closest('.ws-desk')?.querySelector<EditorElement>('statement-editor');
  let disconnect = nothing;
  const changed = () => {
    disconnect();
    disconnect = editor?.port ? connect(editor.port) : nothing;
  };
  changed();
  editor?.addEventListener(PORT_CHANGED, changed);
  return () => {
    editor?.removeEventListener(PORT_CHANGED, changed);
    disconnect();
  };
}

/** Below this width a panel lies over the text. */
export const NARROW = '(width < 1100px)';

/**
 * Brings the text into sight for what is to be shown in it: a panel that lies over it goes first, and
 * takes the focus back to its button.
 */
export function uncovered(inside: HTMLElement, then: () => void): void {
  const panel = inside.closest('aside');
  if (!panel || !matchMedia(NARROW).matches) return then();
  const watch = new MutationObserver(() => {
    if (!panel.hidden) return;
    watch.disconnect();
    // A page that is drawn again without the panel, and has its button focused, can be scrolled.
    requestAnimationFrame(() => setTimeout(then));
  });
  watch.observe(panel, { attributeFilter: ['hidden'] });
  panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
}

function nothing(): void {
  // No editor, nothing to undo.
}
