import type { Missed } from './absence';
import type { Waiting } from './aside';
import type { Batch, Mode, NodeJson, StepJson } from './wire';

/** A document as the server confirmed it. */
export interface Copy {
  doc: NodeJson;
  version: number;
  ordinal: number;
}

/** The batch on its way: its steps are the first `count` unconfirmed ones. */
export interface InFlight {
  seq: number;
  count: number;
}

/**
 * All that must survive a reload. `unsent` stand on the document after `tail`, the batches confirmed
 * since the copy was taken.
 */
export interface Work {
  schema: number;
  mode: Mode;
  acknowledged: number;
  inFlight: InFlight | null;
  unsent: StepJson[];
  /** Where in them decisions on suggestions begin and end. */
  decisions?: [number, number][];
  tail: Batch[];
  /** Of the last batch of the tail. Those that the copy has already are passed over. */
  ordinal?: number;
  kept: string[];
  /** What the steps do not know of, counted when they came back last. */
  missed: Missed | null;
  /** Steps that wait to be entered as suggestions, upon the same document. */
  aside?: Waiting[];
  /** Ids of suggestions that the server has not told of. */
  begun?: string[];
  /** Given by the store: what was written later has a higher one. */
  stamp?: number;
}

export interface Restored {
  copy: Copy | null;
  work: Work;
}

/** Where one client's line is kept. A `save` without a copy leaves the last one in place. */
export interface WorkStore {
  /** Resolves once this or a newer state is on disk, or once it is known that it cannot be. */
  save(work: Work, copy: Copy | null): Promise<void>;
  /** Removes the document and all steps; only words kept for the person stay. */
  forget(kept: string[]): Promise<void>;
}
