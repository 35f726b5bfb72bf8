import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { signOut } from '../../documents/kept-words/sign-out';

const asked: string[] = [];
let answer: { type: string; status: number };

beforeEach(() => {
  asked.length = 0;
  const location = { assign: (address: string) => asked.push(address) };
  Object.defineProperty(globalThis, 'location', { value: location, configurable: true });
  answer = { type: 'opaqueredirect', status: 0 };
  const parser = class {
    parseFromString(text: string) {
      return { querySelector: () => (text ? { value: text } : null) };
    }
  };
  Object.defineProperty(globalThis, 'DOMParser', { value: parser, configurable: true });
  globalThis.fetch = ((_address: string, options?: { body?: URLSearchParams }) => {
    asked.push(options?.body?.toString() ?? 'form');
    return Promise.resolve(
      options ? answer : { ok: true, status: 200, text: () => Promise.resolve('token') },
    );
  }) as typeof fetch;
});

const remove = () => Promise.resolve(void asked.push('removed'));

test("one's own words are removed once one is signed out, where somebody else has some", async () => {
  await signOut(true, remove);
  assert.deepEqual(asked, ['form', '_csrf=token&others=true', 'removed', '/']);
});

test('else the server has all removed', async () => {
  await signOut(false, remove);
  assert.deepEqual(asked, ['form', '_csrf=token&others=false', '/']);
});

test('no other page takes the place of this one before all is done', async () => {
  const navigation = new EventTarget();
  Object.defineProperty(globalThis, 'navigation', { value: navigation, configurable: true });
  const leads = (path: string) => {
    const event = Object.assign(new Event('navigate', { cancelable: true }), {
      destination: { url: `https://workspace.example${path}` },
    });
    return navigation.dispatchEvent(event);
  };
  await signOut(true, () => Promise.resolve(assert.ok(!leads('/login?done=ended'))));
  assert.ok(leads('/'));
  answer = { type: 'basic', status: 200 };
  const other = new EventTarget();
  Object.defineProperty(globalThis, 'navigation', { value: other, configurable: true });
  await assert.rejects(signOut(true, remove));
  assert.ok(other.dispatchEvent(new Event('navigate', { cancelable: true })));
  Object.defineProperty(globalThis, 'navigation', { value: undefined, configurable: true });
});

test('whoever is still signed in keeps their words', async () => {
  answer = { type: 'basic', status: 200 };
  await assert.rejects(signOut(true, remove));
  globalThis.fetch = () => Promise.reject(new Error('offline'));
  await assert.rejects(signOut(true, remove));
  assert.deepEqual(asked, ['form', '_csrf=token&others=true']);
});
