import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Socket } from '../../documents/statement-editor/connection';
import { deliverOrphans } from '../../documents/statement-editor/courier';
import type { Line, Lines } from '../../documents/statement-editor/lines';
import type { ClientFrame } from '../../documents/statement-editor/wire';
import { published, schema } from './fixtures';

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

function setting(connect: () => Socket) {
  const acts: string[] = [];
  const store = {
    save: () => Promise.resolve(void acts.push('saved')),
    forget: () => Promise.resolve(),
  };
  const line = { client: 'closed', store, restored: null, release: () => undefined };
  const lines = {
    orphans: (_own: string, found: (line: Line) => Promise<void>) => found(line as unknown as Line),
    discard: () => Promise.resolve(void acts.push('discarded')),
  } as unknown as Lines;
  const leaving = new AbortController();
  const delivery = { schema, schemaNumber: published.schema, connect, signal: leaving.signal };
  const deliver = () => deliverOrphans(lines, 'own', delivery, () => acts.push('kept'));
  return { acts, leaving, deliver };
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
