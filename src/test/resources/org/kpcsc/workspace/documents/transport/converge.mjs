// Stock clients at one document over the real socket: each turn one of them writes, reads, sends, or
// loses its line, as a seeded generator says; at the end everyone is heard out. No turn waits for a
// clock: those who wait, wait for a frame.
import { Schema } from 'prosemirror-model';
import { Selection } from 'prosemirror-state';
import { act, isSound } from '../differential/commands.mjs';
import { Random } from '../differential/random.mjs';
import { StockClient } from './stock-client.mjs';

const { address, schemaSpec, seed, people, turns, commands, other } = JSON.parse(process.argv[2]);
const schema = new Schema(schemaSpec);
const stage = { schema, number: schemaSpec.schema, address };
const pasted = schema.nodeFromJSON(other);
const random = new Random(seed);
const clients = people.map((person) => new StockClient(stage, person));
const words = [];

function word(client, state) {
  const token = `<${clients.indexOf(client)}:${words.length}>`;
  const pos = textPosition(state.doc);
  words.push(token);
  return state.tr.insertText(token, pos);
}

// Not into another's word, so that it can be found again, nor into a letter.
function textPosition(doc) {
  const places = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return;
    for (let at = 0; at <= node.content.size; at++) {
      const before = node.textBetween(0, at, '', '\ufffc');
      const isInWord = before.lastIndexOf('<') > before.lastIndexOf('>');
      if (!isInWord && before.isWellFormed()) places.push(pos + 1 + at);
    }
  });
  return random.of(places);
}

function command(client, state) {
  const made = act(state, pasted, random, [client.client]);
  return made && isSound(made.tr.doc) ? made.tr.setSelection(Selection.atStart(made.tr.doc)) : null;
}

function attempted(make) {
  try {
    return make();
  } catch {
    return null;
  }
}

async function turn() {
  const client = random.of(clients);
  const what = random.below(20);
  if (!client.isConnected) {
    if (what < 3) client.connect();
  } else if (what == 0) {
    client.cut();
    if (random.chance(2)) client.connect();
  } else if (what < 8 && client.isConnected) {
    if (client.inFlight && !client.outbox.length) await client.anything();
    for (let i = random.below(6); i >= 0 && client.inbox.length; i--) client.read();
  } else if (what < 13) {
    client.write();
    client.release();
  } else if (what < 16) {
    // Broken off while steps are on their way: they have arrived, or they have not.
    client.write();
    if (random.chance(3)) client.release();
    client.connect();
  }
  if (what > 10 && client.state) {
    client.edit((state) =>
      commands && random.chance(2) ? attempted(() => command(client, state)) : word(client, state),
    );
  }
  await new Promise(setImmediate);
}

function hearOut(client) {
  if (!client.isConnected) client.connect();
  while (client.inbox.length) client.read();
  client.write();
  client.release();
}

const isQuiet = () =>
  clients.every((client) => client.isSettled && client.ordinal == clients[0].ordinal);

await Promise.all(
  clients.map(async (client) => {
    client.connect();
    await client.anything();
    client.read();
  }),
);
for (let i = 0; i < turns; i++) await turn();
while (!isQuiet()) {
  clients.forEach(hearOut);
  if (!isQuiet()) await Promise.race(clients.map((client) => client.anything()));
}

clients.forEach((client) => client.cut());
console.log(JSON.stringify({ words, clients: clients.map((client) => client.report()) }));
