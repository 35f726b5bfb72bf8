/** The frames of `/coediting/{documentId}`, as docs/decisions and the server define them. */

export type StepJson = { stepType: string } & Record<string, unknown>;
export type NodeJson = { type: string } & Record<string, unknown>;

export type Mode = 'write' | 'suggest' | 'comment' | 'read';

/** Whether a person may enter words: as they are, or as suggestions. */
export function mayEnter(mode: Mode): boolean {
  return mode === 'write' || mode === 'suggest';
}

export interface Author {
  person: string;
  organisation: string;
}

/** One word for a person in an organisation: who writes for two of them is two authors. */
export function keyOf({ person, organisation }: Author): string {
  return `${organisation} ${person}`;
}

export function isSameAuthor(one: Author, other: Author): boolean {
  return keyOf(one) === keyOf(other);
}

/** One accepted `steps` frame; `version` is the one before it. */
export interface Batch {
  ordinal: number;
  version: number;
  client: string;
  seq: number;
  author: Author;
  steps: StepJson[];
}

export interface Person {
  name: string;
}

export interface Organisation {
  acronym: string;
  colour: string;
}

export interface Suggestion extends Author {
  at: string;
}

export interface Caret extends Author {
  client: string;
  version: number;
  anchor: number;
  head: number;
}

export type RefusalReason = 'schema' | 'mode' | 'malformed' | 'conflict' | 'locked' | 'behind';

export interface Opened {
  type: 'opened';
  version: number;
  ordinal: number;
  hash: string;
  doc?: NodeJson | null;
  batches?: Batch[] | null;
  mode: Mode;
  acknowledged: number;
  people?: Record<string, Person>;
  organisations?: Record<string, Organisation>;
  suggestions?: Record<string, Suggestion>;
}

export interface Refused {
  type: 'refused';
  seq: number;
  reason: RefusalReason;
  message: string;
}

export type ServerFrame =
  | Opened
  | Refused
  | { type: 'steps'; batches: Batch[] }
  | { type: 'people'; people: Record<string, Person> }
  | { type: 'organisations'; organisations: Record<string, Organisation> }
  | { type: 'suggestions'; suggestions: Record<string, Suggestion> }
  | { type: 'presence'; carets: Caret[] }
  | { type: 'left'; client: string }
  | { type: 'beat'; version: number; hash?: string | null }
  | { type: 'mode'; mode: Mode };

export type ClientFrame =
  | { type: 'open'; schema: number; client: string; version: number | null }
  | { type: 'steps'; seq: number; version: number; steps: StepJson[] }
  | { type: 'presence'; version: number; anchor: number; head: number };

/** A client's frame over this many bytes closes the connection. */
export const FRAME_LIMIT = 1024 * 1024;

export const CloseCode = {
  tooBig: 1009,
  notSignedIn: 4401,
  noAccess: 4403,
  noSuchDocument: 4404,
  connectedElsewhere: 4408,
  outdatedSchema: 4409,
  tooManyRequests: 4429,
} as const;

/** Codes after which trying again by oneself is of no use. */
export const FINAL_CODES: readonly number[] = [
  CloseCode.notSignedIn,
  CloseCode.noAccess,
  CloseCode.noSuchDocument,
  CloseCode.connectedElsewhere,
  CloseCode.outdatedSchema,
];
