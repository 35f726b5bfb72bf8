import type { Step } from 'prosemirror-transform';
import { FRAME_LIMIT, type StepJson } from './wire';

/** Room for the frame around the steps, and for what a server may add. */
export const BATCH_BYTES = FRAME_LIMIT - 64 * 1024;

/**
 * A step as it is sent. prosemirror-transform 1.12.6 can nest `markSet` in `markSet`, which its own
 * `fromJSON` rejects; applied in order they mean the same.
 */
export function stepJson(step: Step): StepJson {
  const json = step.toJSON() as StepJson;
  return json.stepType === 'markSet' ? { ...json, steps: flat(json) } : json;
}

function flat(json: StepJson): StepJson[] {
  const steps = json.steps as StepJson[];
  return steps.flatMap((step) => (step.stepType === 'markSet' ? flat(step) : [step]));
}

/** Carrying a batch over others' costs the server the square of its steps. */
export const BATCH_STEPS = 250;

/** A decision is not cut, or its halves could be decided on otherwise: not even one on many places. */
export const DECISION_STEPS = 2_000;

/** How many of the steps go into one frame; at least one. */
export function fitting(
  steps: readonly StepJson[],
  limit = BATCH_BYTES,
  longest = BATCH_STEPS,
): number {
  let bytes = 0;
  const most = Math.min(steps.length, longest);
  for (let count = 0; count < most; count++) {
    bytes += byteLength(steps[count]) + 1;
    if (bytes > limit) return Math.max(1, count);
  }
  return most;
}

/** Bytes of a value's JSON in UTF-8. */
export function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
