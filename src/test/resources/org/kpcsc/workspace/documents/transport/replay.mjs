// A concurrent trace, replayed by its authors: each is a stock client, and sees exactly what its
// author saw before it writes. Nothing is sent before somebody is to see it, for a client has one
// batch in flight and reads what came before its own when that is acknowledged.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Fragment, Schema, Slice } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import { sendableSteps } from 'prosemirror-collab';
import { StockClient } from './stock-client.mjs';

const { address, schemaSpec, people, trace } = JSON.parse(process.argv[2]);
const { txns } = JSON.parse(gunzipSync(readFileSync(trace)));
const schema = new Schema(schemaSpec);
const stage = { schema, number: schemaSpec.schema, address };

class Author {
  // The editor's transactions, one for each of the trace's; how many of them are in the log.
  written = [];
  published = 0;
  // The length of the log with the first, the first two... of them; and with the batch in flight.
  logged = [0];
  ownBatch = 0;
  // When each was written, among all authors'; and how much of the log has been looked at.
  turns = [];
  checked = 0;

  constructor(person, index) {
    this.index = index;
    this.client = new StockClient(stage, person);
  }
}

const authors = people.map((person, index) => new Author(person, index));
// For each batch in the log: whose it is, and how many transactions of theirs it ends with.
const log = [];
const report = { early: 0, outside: 0, batches: 0 };

// How many transactions of each author a transaction has behind it.
function pasts() {
  const after = [];
  return txns.map(({ parents, agent }, i) => {
    const before = people.map((_, a) => Math.max(0, ...parents.map((p) => after[p][a])));
    after[i] = before.map((count, a) => (a == agent ? count + 1 : count));
    return before;
  });
}

// An order in which what one author has seen is always a beginning of what the others have written.
function order(past) {
  const own = people.map((_, a) => [...txns.keys()].filter((i) => txns[i].agent == a));
  const later = txns.map(() => new Set());
  txns.forEach(({ parents, agent }, i) => {
    parents.forEach((p) => later[p].add(i));
    for (const { index: b } of authors) {
      for (const { index: c } of authors) {
        const unseen = own[c][past[i][c]];
        if (b != c && b != agent && c != agent && past[i][b] && unseen !== undefined) {
          later[own[b][past[i][b] - 1]].add(unseen);
        }
      }
    }
  });
  const waits = txns.map(() => 0);
  later.forEach((set) => set.forEach((i) => waits[i]++));
  const ready = [0];
  const sorted = [];
  while (ready.length) {
    const next = ready.splice(ready.indexOf(Math.min(...ready)), 1)[0];
    sorted.push(next);
    for (const i of later[next]) if (!--waits[i]) ready.push(i);
  }
  return sorted;
}

// Lines are paragraphs: each line that ends adds a position of its own.
function place(doc, offset) {
  let rest = Math.min(offset, length(doc));
  let pos = 1;
  for (let i = 0; i < doc.childCount - 1 && rest > doc.child(i).content.size; i++) {
    rest -= doc.child(i).content.size + 1;
    pos += doc.child(i).nodeSize;
  }
  return pos + rest;
}

function length(doc) {
  return doc.content.size - 2 - (doc.childCount - 1);
}

function slice(inserted) {
  const lines = inserted.split('\n').map((line) => (line ? [schema.text(line)] : []));
  const depth = lines.length > 1 ? 1 : 0;
  const content = depth ? lines.map((line) => schema.node('paragraph', null, line)) : lines[0];
  return new Slice(Fragment.from(content), depth, depth);
}

function write(author, { patches }) {
  author.client.edit(({ tr }) => {
    for (const [offset, deleted, inserted] of patches) {
      report.outside += offset + deleted > length(tr.doc) ? 1 : 0;
      const from = place(tr.doc, offset);
      tr.step(new ReplaceStep(from, place(tr.doc, offset + deleted), slice(inserted)));
    }
    author.written.push(tr);
    return tr;
  });
}

// Reads until so many batches of the log are known.
async function readTo({ client }, batches) {
  while (client.ordinal < batches) {
    await client.anything();
    client.read();
  }
}

// Brings what an author has written, up to so many transactions, into the log.
async function publish(author, count) {
  const { client } = author;
  if (client.inFlight) await readTo(author, author.ownBatch);
  const due = new Set(author.written.slice(author.published, count));
  const steps = (sendableSteps(client.state)?.origins ?? []).filter((origin) => due.has(origin));
  client.write(steps.length);
  if (client.inFlight) {
    client.release();
    await client.ownArrival();
    author.ownBatch = log.push({ index: author.index, count });
  }
  while (author.published < count) author.logged[++author.published] = log.length;
}

// Lets an author see what it has to before it writes, and counts what it would see too early.
async function see(author, past) {
  const others = authors.filter((a) => a != author);
  const due = others.filter((a) => a.published < past[a.index]);
  due.sort((a, b) => a.turns[past[a.index] - 1] - b.turns[past[b.index] - 1]);
  for (const other of due) await publish(other, past[other.index]);
  await readTo(author, Math.max(...others.map((a) => a.logged[past[a.index]])));
  for (const { index, count } of log.slice(author.checked, author.client.ordinal)) {
    if (index != author.index && count > past[index]) report.early++;
  }
  author.checked = author.client.ordinal;
}

await Promise.all(
  authors.map(async ({ client }) => {
    client.connect();
    await client.anything();
    client.read();
  }),
);
const past = pasts();
for (const [turn, i] of order(past).entries()) {
  const author = authors[txns[i].agent];
  await see(author, past[i]);
  author.turns.push(turn);
  write(author, txns[i]);
}
for (const author of authors) {
  await publish(author, author.written.length);
}
for (const author of authors) await readTo(author, log.length);
report.batches = log.length;

authors.forEach(({ client }) => client.cut());
console.log(JSON.stringify({ ...report, clients: authors.map(({ client }) => client.report()) }));
