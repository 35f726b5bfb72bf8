interface Stretch {
  top: number;
  bottom: number;
}

/** Where in the margin something of a height stands for a line: in its middle, or below what is there. */
export function besideLine(line: Stretch, height: number, taken: readonly Stretch[]): number {
  let top = (line.top + line.bottom - height) / 2;
  for (const { top: from, bottom: to } of [...taken].sort((a, b) => a.top - b.top)) {
    if (from < top + height && to > top) top = to;
  }
  return top;
}
