import type { Mode } from '../wire';

/** What can be done with an open suggestion. */
export type Verdict = 'accept' | 'reject' | 'withdraw';

/** What a person may do with it, whose own it may be. */
export function verdictsOn(own: boolean, mode: Mode): Verdict[] {
  if (mode === 'write') return ['accept', own ? 'withdraw' : 'reject'];
  return own && mode === 'suggest' ? ['withdraw'] : [];
}
