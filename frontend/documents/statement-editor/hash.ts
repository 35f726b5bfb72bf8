import type { Node } from 'prosemirror-model';

/**
 * The RFC 8785 form of a JSON value: keys by UTF-16 code units, no white space. `JSON.stringify`
 * writes strings and integers as RFC 8785 asks.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * SHA-256 (hex) of the document's canonical form, or null where the browser offers no cryptography
 * (a page that is neither HTTPS nor localhost).
 */
export async function contentHash(doc: Node): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const bytes = new TextEncoder().encode(canonicalDocument(doc));
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The text that is hashed. */
export function canonicalDocument(doc: Node): string {
  return canonical(ordered(doc.toJSON()));
}

interface Json {
  type: string;
  attrs?: unknown;
  content?: Json[];
  marks?: Json[];
}

/** Marks of one type may stand in any order in memory; the hash wants one. */
function ordered(node: Json): Json {
  const copy = { ...node };
  if (node.marks) copy.marks = orderedMarks(node.marks);
  if (node.content) copy.content = node.content.map(ordered);
  return copy;
}

function orderedMarks(marks: Json[]): Json[] {
  const result: Json[] = [];
  for (let from = 0; from < marks.length;) {
    let to = from + 1;
    while (to < marks.length && marks[to].type === marks[from].type) to++;
    const run = marks.slice(from, to).map((mark) => ({ mark, key: canonical(mark.attrs ?? {}) }));
    run.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    result.push(...run.map(({ mark }) => mark));
    from = to;
  }
  return result;
}
