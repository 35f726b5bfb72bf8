import { localStore } from '../statement-editor/local-store';
import { lock, openClients } from '../statement-editor/lines';
import {
  holdsWork,
  IndexedStore,
  type LineDatabase,
  type LineKey,
  linesIn,
  openDatabase,
  remove,
  restore,
  STORE,
} from '../statement-editor/store';
import type { Restored } from '../statement-editor/work';
import { COMMENT_DRAFTS } from '../document-comments/drafts';

/**
 * Why words are here: they wait to go into the text, or to be entered as suggestions once it may be
 * changed; could not be put into it; or are of a comment.
 */
export type Reason = 'waits' | 'aside' | 'apart' | 'comment';

export interface Words {
  reason: Reason;
  pieces: string[];
}

/** Words of one person that are in this browser alone, about one text. */
export interface Belonging {
  document: string;
  kind: 'text' | 'comment';
  /** Removes them from this browser. */
  remove(): Promise<void>;
  words(): Promise<Words[]>;
}

/** Everything of the kind that this browser has. */
export interface Belongings {
  own: Belonging[];
  /** In how many texts somebody else, who used this browser before, has words that are not sent. */
  others: number;
  /** The person's own lines with work that are left out, since a window holds them. */
  open: string[];
}

/** Makes words of a line: only this takes what knows the text. */
export type Reader = (line: Restored) => Promise<string[]>;

type Disk = () => Promise<LineDatabase>;

/** The server answers for no more. */
const ASKED_AT_ONCE = 500;

/** Answers which of these texts the person may still read. */
export type Asked = (documents: string[]) => Promise<Set<string>>;

/**
 * What waits to be sent or taken; touches nothing. Texts that are open in a window tell there what is
 * not sent; they are `alsoOpen` where all windows are about to close.
 */
export async function belongings(
  owner: string,
  read: Reader,
  alsoOpen = false,
  disk: Disk = openDatabase,
): Promise<Belongings> {
  return within(disk, async (database) => {
    const open = alsoOpen ? new Set<string>() : await openClients();
    const all = await withWork(database);
    const lines = all.filter(({ key }) => !open.has(key[2]));
    const held = all.filter(({ key }) => open.has(key[2]) && key[0] === owner);
    const texts = lines.filter(({ key }) => key[0] === owner);
    const comments = commentDrafts();
    const own = [
      ...texts.map(({ key, line }) => ofText(key, line, read, disk)),
      ...comments.filter((draft) => draft.owner === owner).map(ofComment),
    ];
    const others = [
      ...lines.filter(({ key }) => key[0] !== owner).map(({ key }) => key[1]),
      ...comments.filter((draft) => draft.owner !== owner).map((draft) => draft.document),
    ];
    return { own, others: new Set(others).size, open: held.map(({ key }) => key[2]) };
  });
}

/**
 * Leaves nothing of a text here that the person may not read any more, but the words that they wrote
 * into it; and nothing of others who used this browser, but what they have not sent. Windows in which
 * a text is open look after it themselves.
 */
export async function tidy(
  owner: string,
  asked: Asked,
  read: Reader,
  disk: Disk = openDatabase,
): Promise<void> {
  await within(disk, async (database) => {
    const keys = await linesIn(database);
    const own = keys.filter((key) => key[0] === owner);
    const documents = [...new Set(own.map((key) => key[1]))].slice(0, ASKED_AT_ONCE);
    const readable = documents.length > 0 ? await asked(documents) : new Set<string>();
    const closed = documents.filter((document) => !readable.has(document));
    for (const key of keys) {
      const foreign = key[0] !== owner;
      if (!foreign && !closed.includes(key[1])) continue;
      const release = await lock(key[2], { ifAvailable: true });
      if (!release) continue;
      await tidyLine(database, key, foreign ? null : read).finally(release);
    }
  });
}

async function tidyLine(database: LineDatabase, key: LineKey, read: Reader | null): Promise<void> {
  const line = await restore(database, key);
  if (!line) return;
  if (!holdsWork(line)) await remove(database, key);
  else if (read && isMoreThanWords(line)) {
    const words = await read(line);
    await new IndexedStore(database, key, report, line).forget(words);
  }
}

/** Removes everything of this person, and nothing of anybody else. */
export async function removeAll(owner: string, disk: Disk = openDatabase): Promise<void> {
  await within(disk, async (database) => {
    for (const key of await linesIn(database)) if (key[0] === owner) await remove(database, key);
  });
  for (const draft of commentDrafts()) if (draft.owner === owner) await ofComment(draft).remove();
  sessionStorage.clear();
}

function isMoreThanWords({ copy, work }: Restored): boolean {
  return (
    copy !== null || work.unsent.length > 0 || work.tail.length > 0 || Boolean(work.aside?.length)
  );
}

async function withWork(database: LineDatabase): Promise<{ key: LineKey; line: Restored }[]> {
  const keys = await linesIn(database);
  const lines = await Promise.all(
    keys.map(async (key) => ({ key, line: await restore(database, key) })),
  );
  return lines.flatMap(({ key, line }) => (line && holdsWork(line) ? [{ key, line }] : []));
}

function ofText(key: LineKey, line: Restored, read: Reader, disk: Disk): Belonging {
  return {
    document: key[1],
    kind: 'text',
    remove: () => within(disk, (database) => remove(database, key)),
    words: () => byReason(line, read),
  };
}

async function byReason(line: Restored, read: Reader): Promise<Words[]> {
  const { unsent, kept, aside } = line.work;
  const waiting = { ...line.work, kept: [], aside: [] };
  const locked = { ...line.work, kept: [], unsent: [] };
  const found: Words[] = [];
  if (unsent.length > 0) {
    found.push({ reason: 'waits', pieces: await read({ ...line, work: waiting }) });
  }
  if (aside?.length) found.push({ reason: 'aside', pieces: await read({ ...line, work: locked }) });
  if (kept.length > 0) found.push({ reason: 'apart', pieces: kept });
  return found;
}

interface CommentDraft {
  owner: string;
  document: string;
  name: string;
  text: string;
}

function ofComment({ document, name, text }: CommentDraft): Belonging {
  return {
    document,
    kind: 'comment',
    remove: () => Promise.resolve(localStore.remove(name)),
    words: () => Promise.resolve([{ reason: 'comment', pieces: [text] }]),
  };
}

function commentDrafts(): CommentDraft[] {
  return localStore.names().flatMap((name) => {
    const [kind, owner, document] = name.split(' ');
    if (kind !== COMMENT_DRAFTS) return [];
    const text = localStore.read<{ text?: string }>(name)?.text ?? '';
    return text.trim() ? [{ owner, document, name, text }] : [];
  });
}

async function within<T>(disk: Disk, act: (database: LineDatabase) => Promise<T>): Promise<T> {
  const database = await disk();
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

/** Whether there is anything to look at: a browser that never had a text open has no store. */
export async function hasBelongings(): Promise<boolean> {
  if (commentDrafts().length > 0) return true;
  const known = await indexedDB.databases?.();
  return !known || known.some(({ name }) => name === STORE);
}

function report(problem: unknown): void {
  console.warn('Words could not be kept apart', problem);
}
