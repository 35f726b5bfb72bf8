// The npm side of the differential bench: one question a line, one answer a line, both JSON.
import { Schema } from 'prosemirror-model';
import { answer, apply } from './answers.mjs';
import { commanded } from './commands.mjs';

const questions = {
  answer,
  apply,
  command(schema, question) {
    const { names, exchange } = commanded(schema, question);
    return { names, exchange, answer: answer(schema, exchange) };
  },
};

// Not readline: to it U+2028 ends a line.
async function* lines(stream) {
  let rest = '';
  for await (const part of stream.setEncoding('utf8')) {
    const parts = (rest + part).split('\n');
    rest = parts.pop();
    yield* parts;
  }
}

let schema;
for await (const line of lines(process.stdin)) {
  const { ask, ...question } = JSON.parse(line);
  if (ask == 'open') schema = new Schema(question.schema);
  else console.log(JSON.stringify(questions[ask](schema, question)));
}
