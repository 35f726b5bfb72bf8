import type { Transaction } from 'prosemirror-state';
import type { Notices } from './notices';
import { inPieces, isTooLarge } from './pieces';
import type { Session } from './session';
import { type Unsound, unsoundness } from './soundness';
import type { Suggesting } from './suggesting/suggesting';
import type { Texts } from './texts';

/**
 * What a person does, on its way into the text: said as a suggestion where it is one, only where the
 * server will take it, and in pieces where it is too much for a frame.
 */
export class Entering {
  private readonly session: Session;
  private readonly suggesting: Suggesting;
  private readonly notices: Notices;
  private readonly texts: Texts;

  constructor(session: Session, suggesting: Suggesting, notices: Notices, texts: Texts) {
    this.session = session;
    this.suggesting = suggesting;
    this.notices = notices;
    this.texts = texts;
  }

  /** Something was typed, pasted, or done by a tool. */
  enter(transaction: Transaction): void {
    const problem = transaction.docChanged ? unsoundness(transaction) : null;
    if (problem && problem !== 'refused.tooLarge') return this.refuse(problem);
    const said = this.suggesting.said(transaction);
    if (!said) return this.refuse('refused.suggest');
    if (said.docChanged) {
      this.notices.quieten();
      this.suggesting.typed();
    }
    this.send(said);
  }

  /** What was decided on suggestions is none. */
  decided(transaction: Transaction): void {
    const problem = unsoundness(transaction);
    if (problem && problem !== 'refused.tooLarge') return this.refuse('refused.schema');
    this.send(transaction);
  }

  private send(transaction: Transaction): void {
    const { state } = this.session;
    if (!transaction.steps.some(isTooLarge)) return this.session.dispatch(transaction);
    const pieces = state && inPieces(state, transaction);
    if (pieces) this.session.dispatch(pieces);
    else this.refuse('refused.tooLarge');
  }

  private refuse(problem: Unsound | 'refused.suggest' | 'refused.schema'): void {
    this.notices.say(this.texts(problem));
  }
}
