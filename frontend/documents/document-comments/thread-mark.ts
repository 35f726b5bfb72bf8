/** A thread about some words, as the server tells it. */
export interface ThreadMark {
  id: string;
  version: number;
  from: number;
  to: number;
  /** Whether nothing is left of the words, as far as the server has seen the text. */
  gone: boolean;
  /** Only open threads are marked in the text. */
  open: boolean;
  /** The words as they were; none where this reader may not be told. */
  words?: string;
}

/** Some words of the confirmed text at a version. */
export interface TextPlace {
  version: number;
  from: number;
  to: number;
}
