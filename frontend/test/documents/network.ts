import type { Socket } from '../../documents/statement-editor/connection';
import type {
  ClientFrame,
  Mode,
  RefusalReason,
  ServerFrame,
} from '../../documents/statement-editor/wire';
import { type Authority, Refusal } from './authority';
import { published } from './fixtures';
import type { Random } from './random';
import type { VirtualClock } from './virtual-clock';

/** One end of a line with uneven delays that keeps order and may break at any moment. */
class Line implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  client: string | null = null;
  alive = true;
  private upAt = 0;
  private downAt = 0;
  private readonly network: Network;

  constructor(network: Network) {
    this.network = network;
    this.down(() => (this.alive ? this.onopen?.() : undefined));
  }

  send(text: string): void {
    if (!this.alive) return;
    this.upAt = this.later(this.upAt, () => {
      if (this.alive) this.network.receive(this, JSON.parse(text) as ClientFrame);
    });
  }

  close(): void {
    this.alive = false;
    this.network.lines.delete(this);
  }

  deliver(frame: ServerFrame): void {
    const data = JSON.stringify(frame);
    this.down(() => (this.alive ? this.onmessage?.({ data }) : undefined));
  }

  break(code: number): void {
    if (!this.alive) return;
    this.close();
    this.network.clock.after(1, () => this.onclose?.({ code }));
  }

  private down(run: () => void): void {
    this.downAt = this.later(this.downAt, run);
  }

  private later(notBefore: number, run: () => void): number {
    const { clock, random, delay } = this.network;
    const at = Math.max(notBefore + 0.001, clock.now() + random.next() * delay);
    clock.after(at - clock.now(), run);
    return at;
  }
}

/** A server in front of the authority: fences, acknowledges, broadcasts. */
export class Network {
  readonly lines = new Set<Line>();
  readonly frames: ClientFrame[] = [];
  up = true;
  mute = false;
  /** Takes steps and says nothing of them, as a server whose disk is full. */
  full = false;
  schemaNumber = published.schema;
  /** Answers every `open` with the whole document. */
  forgetful = false;
  mode: Mode = 'write';
  refuse: ((client: string) => RefusalReason | null) | null = null;
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly authority: Authority;
  readonly delay: number;

  constructor(clock: VirtualClock, random: Random, authority: Authority, delay: number) {
    this.clock = clock;
    this.random = random;
    this.authority = authority;
    this.delay = delay;
    this.beat();
  }

  connect = (): Socket => {
    const line = new Line(this);
    if (this.up) this.lines.add(line);
    else line.break(1006);
    return line;
  };

  breakAll(code = 1012): void {
    for (const line of [...this.lines]) line.break(code);
  }

  broadcast(frame: ServerFrame): void {
    for (const line of this.lines) if (line.client) line.deliver(frame);
  }

  receive(line: Line, frame: ClientFrame): void {
    this.frames.push(frame);
    if (frame.type === 'open' && frame.schema !== this.schemaNumber) return line.break(4409);
    if (frame.type === 'open') this.open(line, frame.client, frame.version);
    if (frame.type === 'steps' && line.client) this.steps(line, line.client, frame);
  }

  private open(line: Line, client: string, version: number | null): void {
    for (const other of [...this.lines]) {
      if (other !== line && other.client === client) other.break(4408);
    }
    const { authority } = this;
    const known = version !== null && !this.forgetful;
    const opened: ServerFrame = {
      type: 'opened',
      version: authority.version,
      ordinal: authority.batches.length,
      hash: authority.hash(),
      mode: this.mode,
      acknowledged: authority.acknowledged.get(client) ?? 0,
      people: { 'person of jean': { name: 'Jean' }, 'person of kofi': { name: 'Kofi' } },
      organisations: { zela: { acronym: 'ZELA', colour: '#123456' } },
      ...(known ? { batches: authority.since(version) } : { doc: authority.doc.toJSON() }),
    };
    line.client = client;
    line.deliver(opened);
  }

  private steps(line: Line, client: string, frame: ClientFrame & { type: 'steps' }): void {
    if (this.full) return;
    try {
      const forced = this.refuse?.(client);
      if (forced) return line.deliver(this.refused(frame.seq, forced));
      const batch = this.authority.accept(client, frame.seq, frame.version, frame.steps);
      this.broadcast({ type: 'steps', batches: [batch] });
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      line.deliver(this.refused(frame.seq, problem.reason));
    }
  }

  private refused(seq: number, reason: RefusalReason): ServerFrame {
    return { type: 'refused', seq, reason, message: reason };
  }

  private beat(): void {
    this.clock.after(2000, () => {
      this.beat();
      const { version } = this.authority;
      if (!this.mute) this.broadcast({ type: 'beat', version, hash: this.authority.hash() });
    });
  }
}
