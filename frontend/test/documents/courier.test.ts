import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Socket } from '../../documents/statement-editor/connection';
import { canonicalDocument } from '../../documents/statement-editor/hash';
import { deliverOrphans } from '../../documents/statement-editor/courier';
import type { Line, Lines } from '../../documents/statement-editor/lines';
import type { Reviewed } from '../../documents/statement-editor/review-panel';
import type { ClientFrame, NodeJson, StepJson } from '../../documents/statement-editor/wire';
import type { Restored } from '../../documents/statement-editor/work';
import { document, published, schema } from './fixtures';

class SilentSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  send: (text: string) => void = () => undefined;
  close = () => undefined;
}

/** A server that has a text and nothing to say about what was left. */
class OpenSocket extends SilentSocket {
  constructor() {
    super();
    queueMicrotask(() => this.onopen?.());
  }

  override send = (text: string): void => {
    if ((JSON.parse(text) as ClientFrame).type !== 'open') return;
    const doc = schema.node('doc', null, [schema.node('paragraph')]).toJSON() as unknown;
    const opened = { type: 'opened', version: 0, ordinal: 0, hash: '', mode: 'write' };
    const data = JSON.stringify({ ...opened, acknowledged: 0, doc });
    queueMicrotask(() => this.onmessage?.({ data }));
  };
}

function setting(connect: () => Socket, restored: Restored | null = null) {
  const acts: string[] = [];
  const store = {
    save: () => Promise.resolve(void acts.push('saved')),
    forget: () => Promise.resolve(),
  };
  const line = { client: 'closed', store, restored, release: () => undefined };
  const lines = {
    orphans: (_own: string, found: (line: Line) => Promise<void>) => found(line as unknown as Line),
    discard: () => Promise.resolve(void acts.push('discarded')),
  } as unknown as Lines;
  const leaving = new AbortController();
  const shown = new Set<Reviewed>();
  let ask: (one: Reviewed) => void = () => undefined;
  const asked = new Promise<Reviewed>((resolve) => (ask = resolve));
  const reviews = {
    look: (one: Reviewed) => {
      if (!one.review) return void shown.delete(one);
      shown.add(one);
      ask(one);
    },
    withdraw: (one: Reviewed) => void shown.delete(one),
  };
  const { signal } = leaving;
  const delivery = { schema, schemaNumber: published.schema, connect, signal, reviews };
  const kept = (words: readonly string[]) =>
    acts.push(words.length ? `kept ${words.join()}` : 'kept');
  const deliver = () => deliverOrphans(lines, 'own', delivery, kept);
  return { acts, leaving, deliver, shown, asked };
}

test('lets go of the line of a closed tab when the page leaves the text', async () => {
  const { acts, leaving, deliver } = setting(() => new SilentSocket());
  const delivered = deliver();
  leaving.abort();
  await delivered;
  assert.deepEqual(acts, []);
});

test('begins nothing once the page has left the text', async () => {
  let connections = 0;
  const { leaving, deliver } = setting(() => {
    connections++;
    return new SilentSocket();
  });
  leaving.abort();
  await deliver();
  assert.equal(connections, 0);
});

test('writes nothing more to a line that was delivered', async () => {
  const { acts, leaving, deliver } = setting(() => new OpenSocket());
  await deliver();
  leaving.abort();
  await new Promise(setImmediate);
  assert.deepEqual(acts.slice(acts.indexOf('discarded')), ['discarded']);
});

const insertion = (text: string): StepJson => ({
  stepType: 'replace',
  from: 1,
  to: 1,
  slice: { content: [{ type: 'text', text }] },
});

const hash = createHash('sha256')
  .update(canonicalDocument(document(`${'j'.repeat(250)}abc`)))
  .digest('hex');

/** A text that moved on by 250 steps since the tab was closed. */
class BusySocket extends SilentSocket {
  readonly sent: ClientFrame[];

  constructor(sent: ClientFrame[]) {
    super();
    this.sent = sent;
    queueMicrotask(() => this.onopen?.());
  }

  override send = (text: string): void => {
    const frame = JSON.parse(text) as ClientFrame;
    if (frame.type !== 'presence') this.sent.push(frame);
    const author = { person: 'p', organisation: 'o' };
    if (frame.type === 'open') {
      const steps = Array.from({ length: 250 }, () => insertion('j'));
      const batches = [{ ordinal: 1, version: 0, client: 'jean', seq: 1, author, steps }];
      const opened = { version: 250, ordinal: 1, hash, mode: 'write', acknowledged: 0 };
      this.answer({ type: 'opened', ...opened, batches });
    } else if (frame.type === 'steps') {
      const { seq, steps, version } = frame;
      const batches = [{ ordinal: 2, version, client: 'closed', seq, author, steps }];
      this.answer({ type: 'steps', batches });
    }
  };

  private answer(frame: object): void {
    const data = JSON.stringify(frame);
    queueMicrotask(() => this.onmessage?.({ data }));
  }
}

function left(): Restored {
  const doc = document('abc').toJSON() as NodeJson;
  const work = {
    schema: published.schema,
    mode: 'write',
    acknowledged: 0,
    inFlight: null,
  } as const;
  return {
    copy: { doc, version: 0, ordinal: 0 },
    work: { ...work, unsent: [insertion('left ')], tail: [], kept: [], missed: null },
  };
}

test('sends nothing that a closed tab left before the person has looked at it', async () => {
  const sent: ClientFrame[] = [];
  const { acts, deliver, shown, asked } = setting(() => new BusySocket(sent), left());
  const delivered = deliver();
  const words = await asked;
  assert.deepEqual(
    sent.map(({ type }) => type),
    ['open'],
  );
  assert.equal(words.review?.steps, 250);
  words.decide('in');
  await delivered;
  assert.deepEqual(
    sent.map(({ type }) => type),
    ['open', 'steps'],
  );
  assert.equal(shown.size, 0);
  assert.deepEqual(acts.slice(-2), ['kept', 'discarded']);
});

test('hands over what a closed tab left where the person wants it apart', async () => {
  const { acts, deliver, asked } = setting(() => new BusySocket([]), left());
  const delivered = deliver();
  (await asked).decide('apart');
  await delivered;
  assert.deepEqual(acts.slice(-2), ['kept left ', 'discarded']);
});

test('asks nobody any more about a closed tab once the page has left the text', async () => {
  const { acts, deliver, shown, leaving, asked } = setting(() => new BusySocket([]), left());
  const delivered = deliver();
  await asked;
  leaving.abort();
  await delivered;
  assert.equal(shown.size, 0);
  assert.ok(!acts.includes('discarded'));
});
