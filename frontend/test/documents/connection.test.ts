import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Connection, type Socket } from '../../documents/statement-editor/connection';
import { VirtualClock } from './virtual-clock';

class SilentSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  send = () => undefined;
  close = () => undefined;
}

function setting() {
  const clock = new VirtualClock();
  const sockets: SilentSocket[] = [];
  const connect = () => {
    const socket = new SilentSocket();
    sockets.push(socket);
    return socket;
  };
  const connection = new Connection(connect, clock, () => 1);
  const lost: number[] = [];
  connection.listener = {
    up: () => undefined,
    frame: () => undefined,
    down: (code) => lost.push(code),
    silence: () => undefined,
  };
  connection.open();
  return { clock, sockets, lost };
}

test('tries another line after ten seconds without a connection', async () => {
  const { clock, sockets, lost } = setting();
  await clock.pass(9_000);
  assert.equal(sockets.length, 1);
  await clock.pass(2_000);
  assert.deepEqual(lost, [1006]);
  assert.equal(sockets.length, 2);
});

test('gives a long text a minute to arrive on a slow line', async () => {
  const { clock, sockets, lost } = setting();
  sockets[0].onopen?.();
  await clock.pass(55_000);
  assert.deepEqual(lost, []);
  await clock.pass(6_000);
  assert.deepEqual(lost, [1006]);
});
