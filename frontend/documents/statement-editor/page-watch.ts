import type { Socket } from './connection';

export interface PageWatch {
  /** The page is in sight again, or online. */
  back(): void;
  /** The page is put aside or goes; on a phone it may not come back. */
  leaving(): void;
  /** Whether words would be lost if the page went now. */
  losesWords(): boolean;
}

/** Watches the page around an open text, until the signal. */
export function watchPage({ back, leaving, losesWords }: PageWatch, signal: AbortSignal): void {
  const look = () => {
    if (document.hidden) leaving();
    else back();
  };
  const hold = (event: BeforeUnloadEvent) => {
    if (losesWords()) event.preventDefault();
  };
  addEventListener('online', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  addEventListener('beforeunload', hold, { signal });
  addEventListener('pagehide', leaving, { signal });
}

/** The way to the server of one document. */
export function socketTo(documentId: string): Socket {
  const url = new URL(`/coediting/${encodeURIComponent(documentId)}`, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  return new WebSocket(url) as Socket;
}
