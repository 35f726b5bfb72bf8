import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherFlags } from '../../documents/document-comments/flags';

/** As much of a flag as is looked at; one that is gathered is not laid out, and stands nowhere. */
class Flag {
  readonly classes = new Set<string>();
  readonly attributes = new Map<string, string>();
  textContent = '1';
  tabIndex = 0;
  private readonly top: number;

  constructor(top: number) {
    this.top = top;
  }

  readonly classList = {
    remove: (name: string) => this.classes.delete(name),
    toggle: (name: string, on: boolean) =>
      on ? this.classes.add(name) : this.classes.delete(name),
  };

  get offsetTop(): number {
    return this.classes.has('merged') ? 0 : this.top;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  get seen(): string | null {
    return this.classes.has('merged') ? null : this.textContent;
  }
}

test('the threads of a line are one flag with their number, however often it is drawn', () => {
  const flags = [new Flag(10), new Flag(10), new Flag(10), new Flag(40), new Flag(40)];
  const text = { querySelectorAll: () => flags } as unknown as Element;
  for (let drawn = 0; drawn < 3; drawn++) {
    gatherFlags(text, (count) => `${count} threads`);
    assert.deepEqual(
      flags.map(({ seen }) => seen),
      ['3', null, null, '2', null],
    );
  }
  assert.equal(flags[0].getAttribute('aria-label'), '3 threads');
  // One of them is drawn anew, as where its thread is entered.
  flags[2] = new Flag(10);
  flags[0] = new Flag(10);
  gatherFlags(text, (count) => `${count} threads`);
  assert.deepEqual(
    flags.map(({ seen }) => seen),
    ['3', null, null, '2', null],
  );
});
