import type { Stretch } from '../leading';

/** Between the line and what stands beside it. */
const GAP = 6;

/** Where something of a height begins: below its line, or above it where only there it is seen whole. */
export function besideLine(line: Stretch, height: number, seen: Stretch): number {
  const below = line.bottom + GAP;
  const above = line.top - GAP - height;
  const cut = below + height > seen.bottom;
  return cut && line.bottom <= seen.bottom && above >= seen.top ? above : below;
}
