// Hocuspocus with a database, as its documentation shows it: node hocuspocus.mjs PACKAGES DATABASE PORT
// A document's name ends in the number of paragraphs that it begins with; each holds the text of TEXT.
import { createRequire } from 'node:module';
import { DatabaseSync } from 'node:sqlite';

const [packages, file, port] = process.argv.slice(2);
const require = createRequire(packages + '/');
const { Server } = require('@hocuspocus/server');
const { Database } = require('@hocuspocus/extension-database');
const Y = require('yjs');

const database = new DatabaseSync(file);
database.exec('pragma journal_mode = wal');
database.exec('create table if not exists documents (name text primary key, data blob not null)');
const select = database.prepare('select data from documents where name = ?');
const upsert = database.prepare('insert or replace into documents (name, data) values (?, ?)');

function begun(paragraphs) {
  const doc = new Y.Doc();
  doc.clientID = 1;
  for (let i = 0; i < paragraphs; i++) {
    const paragraph = new Y.XmlElement('paragraph');
    doc.getXmlFragment('default').push([paragraph]);
    const text = new Y.XmlText();
    paragraph.push([text]);
    text.insert(0, process.env.TEXT);
  }
  return Y.encodeStateAsUpdate(doc);
}

const server = new Server({
  port: Number(port),
  address: '127.0.0.1',
  quiet: true,
  timeout: 600_000,
  extensions: [
    new Database({
      fetch: async ({ documentName }) =>
        select.get(documentName)?.data ?? begun(Number(documentName.split('-').at(-1))),
      store: async ({ documentName, state }) => void upsert.run(documentName, state),
    }),
  ],
});
await server.listen();
console.log('ready');
