const QUIET = '#5b6470';

/** An organisation's colour as it may go into a style; anything but a hex colour becomes grey. */
export function caretColour(colour: string | undefined): string {
  return colour && /^#[\da-f]{6}$/i.test(colour) ? colour : QUIET;
}
