import type { EditorState } from 'prosemirror-state';
import { Decoration } from 'prosemirror-view';
import { type Anchor, confirmedWords, onScreen } from '../statement-editor/anchors';
import { element } from '../statement-editor/dom';
import type { EditorPort } from '../statement-editor/port';
import { standing } from '../statement-editor/quoted-words';
import type { TextPlace, ThreadMark } from './thread-mark';

/** The anchor of what is being written. */
const DRAFT = 'draft';

export interface MarksListener {
  /** The server has to tell the threads' places anew, or in another order. */
  moved(): void;
  /** The caret came into the words of a thread, or left them. */
  entered(thread: string | null): void;
  /** The text, or what is selected in it, has changed. */
  changed(): void;
}

/** Marks in the text what is being talked about, and follows it. */
export class CommentMarks {
  private threads: ThreadMark[] = [];
  private active: string | null = null;
  private entered: string | null = null;
  private told = '';
  private asked = false;
  private readonly port: EditorPort;
  private readonly label: () => string;
  private readonly listener: MarksListener;
  private readonly undo: (() => void)[];

  /** `label` names the flag in the margin for assistive technology. */
  constructor(port: EditorPort, label: () => string, listener: MarksListener) {
    this.port = port;
    this.label = label;
    this.listener = listener;
    this.undo = [port.mark((state) => this.draw(state)), port.listen(() => this.look())];
  }

  destroy(): void {
    for (const undo of this.undo) undo();
    for (const { id } of this.threads) this.port.anchors.remove(id);
    this.port.anchors.remove(DRAFT);
  }

  /** Follows these threads from now on; in the order of the text, as the server sees it. */
  show(threads: ThreadMark[]): void {
    const { anchors } = this.port;
    for (const { id } of this.threads) anchors.remove(id);
    this.threads = threads;
    this.asked = false;
    this.told = signature(threads, ({ gone }) => gone);
    if (!this.place()) this.port.remark();
  }

  /** Marks what is about to be commented on. */
  draft(place: TextPlace | null): void {
    this.port.anchors.remove(DRAFT);
    if (place) this.port.anchors.put(DRAFT, place.version, place);
    this.port.remark();
  }

  /** Marks one thread more strongly than the others. */
  activate(thread: string | null): void {
    if (thread === this.active) return;
    this.active = thread;
    this.port.remark();
  }

  /** Brings a thread's words into view, and the person to them. */
  reveal(thread: string): void {
    const words = this.port.state && this.words(thread, this.port.state);
    if (!words) return;
    this.activate(thread);
    this.port.reveal(words.from, words.to);
  }

  /** The words that are selected; null while they are not all confirmed. */
  selected(): TextPlace | 'nothing' | null {
    const { state, unsent, version } = this.port;
    if (!state || state.selection.empty) return 'nothing';
    const { from, to } = state.selection;
    if (!standing(state.doc, { from, to }, null)) return 'nothing';
    const words = confirmedWords({ from, to }, unsent);
    return words && { version, ...words };
  }

  /**
   * A new start of the text takes all places away; what can still be carried here is put again.
   * Answers whether anything was.
   */
  private place(): boolean {
    const { anchors, version } = this.port;
    const missing = this.threads.filter(({ id }) => !anchors.has(id));
    const lost = missing.filter((thread) => !anchors.reaches(thread.version));
    for (const thread of missing) {
      const { id, from, to } = thread;
      if (!lost.includes(thread)) anchors.put(id, thread.version, { from, to });
    }
    // Before the text has come there is nothing to be lost from.
    if (lost.length > 0 && !this.asked && version > 0) {
      this.asked = true;
      this.listener.moved();
    }
    if (missing.length > lost.length) this.port.remark();
    return missing.length > lost.length;
  }

  private look(): void {
    this.place();
    this.lookAtCaret();
    this.lookAtOrder();
    this.listener.changed();
  }

  private lookAtCaret(): void {
    const { state } = this.port;
    const head = state?.selection.head ?? -1;
    const at = this.threads.find(({ id, open }) => {
      const words = open && state && this.words(id, state);
      return words && words.from <= head && head <= words.to;
    });
    const entered = at?.id ?? null;
    if (entered === this.entered) return;
    this.entered = entered;
    this.listener.entered(entered);
  }

  /** Only once all is confirmed does the server see the text as it is here. */
  private lookAtOrder(): void {
    const { state, unsent, anchors } = this.port;
    if (!state || unsent.length > 0) return;
    const placed = this.threads.map((thread) => ({ thread, at: anchors.get(thread.id) }));
    if (!placed.every(({ at }) => at)) return;
    const sorted = placed.sort((a, b) => start(a.at!) - start(b.at!)).map(({ thread }) => thread);
    const order = signature(sorted, ({ id }) => !this.words(id, state));
    if (order === this.told) return;
    this.told = order;
    this.listener.moved();
  }

  private words(id: string, state: EditorState): Anchor | null {
    const anchor = this.port.anchors.get(id);
    const words = this.threads.find((thread) => thread.id === id)?.words ?? null;
    return anchor ? standing(state.doc, onScreen(anchor, this.port.unsent), words) : null;
  }

  private draw(state: EditorState): Decoration[] {
    const drawn = this.threads
      .filter(({ open }) => open)
      .flatMap(({ id }) => this.drawThread(id, state));
    const draft = this.words(DRAFT, state);
    if (draft) drawn.push(Decoration.inline(draft.from, draft.to, { class: 'comment-draft' }));
    return drawn;
  }

  private drawThread(id: string, state: EditorState): Decoration[] {
    const words = this.words(id, state);
    if (!words) return [];
    const active = id === this.active ? ' comment-active' : '';
    return [
      Decoration.inline(words.from, words.to, {
        class: `comment-words${active}`,
        'data-thread': id,
      }),
      Decoration.widget(words.from, () => flag(id, active, this.label()), {
        key: `comment ${id}${active}`,
        side: -1,
        ignoreSelection: true,
        stopEvent: () => true,
      }),
    ];
  }
}

function start({ from, to }: Anchor): number {
  return Math.min(from, to);
}

/** Which threads' words stand, in the order of the text. */
function signature(threads: ThreadMark[], gone: (thread: ThreadMark) => boolean): string {
  return threads.map((thread) => `${thread.id}${gone(thread) ? ' gone' : ''}`).join();
}

/** Stands in the margin of its line; `flags.ts` gathers those of one line. */
function flag(thread: string, active: string, label: string): HTMLElement {
  return element(
    'button',
    {
      type: 'button',
      class: `comment-flag${active}`,
      contenteditable: 'false',
      'data-thread': thread,
      'aria-label': label,
    },
    '1',
  );
}
