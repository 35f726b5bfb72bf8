import { CloseCode, type Mode } from './wire';

/** How this client and the server stand with each other, and what the person may do. */
export class Contact {
  mode: Mode = 'read';
  /** The server has answered `opened` on this connection. */
  opened = false;
  /** Nothing was heard for five seconds. */
  silent = false;
  /** The connection has been lost, or could not be made, at least once. */
  lost = false;
  private endedBy: number | null = null;

  /** The server has ended this for good. */
  get ended(): boolean {
    return this.endedBy !== null;
  }

  /** There is nothing here that the person may even read any more. */
  get closed(): boolean {
    return this.endedBy === CloseCode.noAccess || this.endedBy === CloseCode.noSuchDocument;
  }

  lose(): void {
    this.opened = this.silent = false;
    this.lost = true;
  }

  end(code: number): void {
    this.endedBy = code;
  }

  /** It is tried again. */
  resume(): void {
    this.endedBy = null;
  }
}
