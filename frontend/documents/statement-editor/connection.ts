import type { Cancel, Clock } from './clock';
import { CloseCode, FINAL_CODES, type ClientFrame, type ServerFrame } from './wire';

/** What the connection needs of a WebSocket. */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(text: string): void;
  close(): void;
}

export interface ConnectionListener {
  up(): void;
  frame(frame: ServerFrame): void;
  /** `final` when trying again by oneself is of no use. */
  down(code: number, final: boolean): void;
  /** The server fell silent, or speaks again. */
  silence(silent: boolean): void;
}

/** Five seconds without any frame mean "not saved"; a little later the line is given up. */
const SILENT_AFTER = 5_000;
const DEAD_AFTER = 8_000;
/** A line that does not come about in this time was lost; one that does may bring a long text slowly. */
const CONNECTING_TAKES_AT_MOST = 10_000;
const OPENING_TAKES_AT_MOST = 60_000;
const FIRST_RETRY = 250;
const LAST_RETRY = 5_000;
const RETRY_WHEN_TOO_MANY = 10_000;

/**
 * Keeps one socket to the server: tries again with growing, uneven pauses, and notices a line that
 * is open on this side only.
 */
export class Connection {
  listener: ConnectionListener | null = null;
  private socket: Socket | null = null;
  private connected = false;
  private established = false;
  private silent = false;
  private heard = 0;
  private retries = 0;
  private cancelRetry: Cancel | null = null;
  private cancelWatch: Cancel | null = null;
  private readonly connect: () => Socket;
  private readonly clock: Clock;
  private readonly random: () => number;

  constructor(connect: () => Socket, clock: Clock, random: () => number = Math.random) {
    this.connect = connect;
    this.clock = clock;
    this.random = random;
  }

  open(): void {
    this.stop();
    this.connected = this.established = false;
    this.heard = this.clock.now();
    const socket = this.connect();
    this.socket = socket;
    const mine = (act: () => void) => () => {
      if (this.socket === socket) act();
    };
    socket.onopen = mine(() => {
      this.connected = true;
      this.listener?.up();
    });
    socket.onmessage = (event) => mine(() => this.hear(event.data))();
    socket.onclose = (event) => mine(() => this.lose(event.code))();
    this.watch();
  }

  send(frame: ClientFrame): void {
    this.socket?.send(JSON.stringify(frame));
  }

  /** The conversation is under way: the next loss starts again with a short pause. */
  settle(): void {
    this.established = true;
    this.retries = 0;
  }

  /** Ends this socket and opens another after a pause that grows while nothing settles. */
  restart(): void {
    this.lose(1000);
  }

  /** For the moments when success has become likely: back online, page visible again. */
  hurry(): void {
    if (this.cancelRetry) this.open();
    else this.check();
  }

  /** Says no more and listens no more. */
  stop(): void {
    this.cancelRetry?.();
    this.cancelWatch?.();
    this.cancelRetry = this.cancelWatch = null;
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private hear(data: unknown): void {
    this.heard = this.clock.now();
    this.setSilent(false);
    this.listener?.frame(JSON.parse(String(data)) as ServerFrame);
  }

  private lose(code: number): void {
    this.stop();
    const final = FINAL_CODES.includes(code);
    this.silent = false;
    if (!final) this.retryLater(code);
    this.listener?.down(code, final);
  }

  private retryLater(code: number): void {
    const pause =
      code === CloseCode.tooManyRequests
        ? RETRY_WHEN_TOO_MANY
        : Math.min(LAST_RETRY, FIRST_RETRY * 2 ** this.retries);
    this.retries += 1;
    this.cancelRetry = this.clock.after(pause * (0.5 + this.random() / 2), () => this.open());
  }

  private watch(): void {
    this.cancelWatch = this.clock.after(500, () => {
      this.watch();
      this.check();
    });
  }

  private check(): void {
    if (!this.socket) return;
    const quiet = this.clock.now() - this.heard;
    if (this.established) this.setSilent(quiet >= SILENT_AFTER);
    if (quiet >= this.patience) this.lose(1006);
  }

  private get patience(): number {
    if (this.established) return DEAD_AFTER;
    return this.connected ? OPENING_TAKES_AT_MOST : CONNECTING_TAKES_AT_MOST;
  }

  private setSilent(silent: boolean): void {
    if (silent === this.silent) return;
    this.silent = silent;
    this.listener?.silence(silent);
  }
}
