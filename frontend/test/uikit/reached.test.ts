import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReached } from '../../uikit/reached';

type Fetch = typeof fetch;

function answering(answer: (options: RequestInit) => Promise<unknown>): void {
  globalThis.fetch = ((_address: string, options: RequestInit) => answer(options)) as Fetch;
}

test('whether the workspace answers is asked, not guessed', async () => {
  answering(() => Promise.resolve({ ok: true }));
  assert.equal(await isReached(), true);
  answering(() => Promise.reject(new TypeError('Failed to fetch')));
  assert.equal(await isReached(), false);
});

test('a proxy that answers in its place is not the workspace', async () => {
  answering(() => Promise.resolve({ ok: false, status: 502 }));
  assert.equal(await isReached(), false);
});

test('a line that answers nothing is not waited for without end', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let given: AbortSignal | null | undefined;
  answering(({ signal }) => {
    given = signal;
    return new Promise((_, refuse) =>
      signal?.addEventListener('abort', () => refuse(signal.reason)),
    );
  });
  AbortSignal.timeout = (milliseconds: number) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), milliseconds);
    return controller.signal;
  };
  const reached = isReached();
  t.mock.timers.tick(5_000);
  assert.equal(await reached, false);
  assert.equal(given?.aborted, true);
});
