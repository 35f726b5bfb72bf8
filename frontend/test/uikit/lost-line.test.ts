import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { mend } from '../../uikit/lost-line';
import { VirtualClock } from '../documents/virtual-clock';

type Listener = (before: string, now: string) => void;

let clock: VirtualClock;
let line: { busy: boolean; reached: boolean; asked: number };
let shown: ReturnType<typeof bar>;

function bar() {
  const listeners: Listener[] = [];
  let state = 'connected';
  return {
    get state() {
      return state;
    },
    set state(now: string) {
      const before = state;
      state = now;
      if (before !== now) listeners.forEach((listener) => listener(before, now));
    },
    addStateChangeListener: (listener: Listener) => void listeners.push(listener),
  };
}

beforeEach(() => {
  clock = new VirtualClock();
  line = { busy: false, reached: true, asked: 0 };
  shown = bar();
  mend({
    shown,
    isBusy: () => line.busy,
    isReached: () => {
      line.asked++;
      return Promise.resolve(line.reached);
    },
    after: (milliseconds, run) => clock.after(milliseconds, run),
  });
});

test('a line that is back is said to be, though nothing else says so', async () => {
  line.busy = true;
  shown.state = 'reconnecting';
  await clock.pass(10_000);
  assert.deepEqual([shown.state, line.asked], ['reconnecting', 0]);
  line.busy = false;
  await clock.pass(1_500);
  assert.equal(shown.state, 'connected');
  await clock.pass(10_000);
  assert.equal(line.asked, 1);
});

test('no line is said to be back before the workspace answers', async () => {
  line.reached = false;
  shown.state = 'reconnecting';
  await clock.pass(10_000);
  assert.equal(shown.state, 'reconnecting');
  line.reached = true;
  await clock.pass(1_500);
  assert.equal(shown.state, 'connected');
});

test('a browser without a line is left to say so', async () => {
  shown.state = 'reconnecting';
  shown.state = 'connection-lost';
  await clock.pass(10_000);
  assert.deepEqual([shown.state, line.asked], ['connection-lost', 0]);
});

test('each line that is lost is looked after', async () => {
  for (let lost = 1; lost < 4; lost++) {
    shown.state = 'reconnecting';
    await clock.pass(2_000);
    assert.deepEqual([shown.state, line.asked], ['connected', lost]);
  }
});
