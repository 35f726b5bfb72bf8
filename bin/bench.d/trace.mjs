// Replays steps through prosemirror-transform, once for each line that comes in: node trace.mjs STEPS
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(new URL('../../package.json', import.meta.url));
const { Schema } = require('prosemirror-model');
const { Step } = require('prosemirror-transform');

const model = '../../src/main/resources/org/kpcsc/workspace/documents/model/schema.json';
const schema = new Schema(JSON.parse(readFileSync(new URL(model, import.meta.url))));
const steps = JSON.parse(readFileSync(process.argv[2])).map((step) => Step.fromJSON(schema, step));

for await (const _ of createInterface({ input: process.stdin })) {
  let doc = schema.node('doc', null, schema.node('paragraph'));
  const begun = process.hrtime.bigint();
  for (const step of steps) {
    const result = step.apply(doc);
    if (!result.doc) throw new Error(result.failed);
    doc = result.doc;
  }
  const micros = Number(process.hrtime.bigint() - begun) / 1000 / steps.length;
  const blocks = [];
  doc.forEach((block) => blocks.push(block.textContent));
  console.log(JSON.stringify({ micros, text: blocks.join('\n') }));
}
