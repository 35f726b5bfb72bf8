import type { TextKey } from './texts';
import { CloseCode } from './wire';

const ENDINGS: Record<number, TextKey> = {
  [CloseCode.notSignedIn]: 'ended.notSignedIn',
  [CloseCode.noAccess]: 'ended.noAccess',
  [CloseCode.noSuchDocument]: 'ended.noSuchDocument',
  [CloseCode.connectedElsewhere]: 'ended.connectedElsewhere',
  [CloseCode.outdatedSchema]: 'ended.outdatedSchema',
};

export interface Ending {
  text: TextKey;
  /** The act that may help, and whether it loads the page again. */
  act: TextKey;
  reloads: boolean;
}

/** What to say once the server has ended a conversation with a code. */
export function endingOf(code: number): Ending {
  const reloads = code === CloseCode.outdatedSchema || code === CloseCode.notSignedIn;
  return {
    text: ENDINGS[code] ?? 'failed.load',
    act: reloads ? 'ended.reload' : 'ended.again',
    reloads,
  };
}
