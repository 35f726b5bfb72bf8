import type { Parts } from './parts';
import type { SavingState } from './saving';
import type { TextKey, Texts } from './texts';
import { type Mode, mayEnter } from './wire';

const READING: Partial<Record<SavingState, TextKey>> = {
  saved: 'saving.reading',
  offline: 'saving.readingOffline',
  ended: 'saving.closed',
};

const CALM: readonly SavingState[] = ['opening', 'saved', 'saving'];

/** Says whether all is saved: always to be seen, and aloud where it is trouble. */
export class SavingLine {
  private state: SavingState | null = null;
  private key: TextKey = 'saving.opening';
  private readonly parts: Pick<Parts, 'saving' | 'trouble'>;
  private readonly texts: Texts;
  private why: string | null;

  /** `why` the text can only be read: it stands where it says otherwise that one reads. */
  constructor(parts: Pick<Parts, 'saving' | 'trouble'>, texts: Texts, why: string | null) {
    this.parts = parts;
    this.texts = texts;
    this.why = why;
    const [saved, saving] = [texts('saving.saved'), texts('saving.saving')];
    parts.saving.dataset.room = saved.length > saving.length ? saved : saving;
    parts.saving.dataset.state = 'opening';
    this.draw();
  }

  /** Answers whether the state is another one than before. */
  show(state: SavingState, mode: Mode, unsent: boolean): boolean {
    this.key = keyFor(state, mode, unsent);
    this.parts.saving.dataset.state = state;
    const text = this.draw();
    if (state === this.state) return false;
    this.state = state;
    this.announce(text, state);
    return true;
  }

  /** Said aloud too: whoever was writing is to hear that they no longer can. */
  sayWhyReading(why: string | null): void {
    this.why = why;
    this.draw();
    this.parts.trouble.textContent = why ?? '';
  }

  private draw(): string {
    const { saving } = this.parts;
    const text = (this.key === 'saving.reading' && this.why) || this.texts(this.key);
    if (saving.textContent !== text) saving.textContent = text;
    return text;
  }

  /** Told aloud is only trouble, and its end: not every letter that is saved. */
  private announce(text: string, state: SavingState): void {
    const { trouble } = this.parts;
    const over = state === 'saved' && trouble.textContent;
    if (!CALM.includes(state) || over) trouble.textContent = text;
  }
}

function keyFor(state: SavingState, mode: Mode, unsent: boolean): TextKey {
  const reads = !mayEnter(mode) && !unsent;
  return (reads && READING[state]) || `saving.${state}`;
}
