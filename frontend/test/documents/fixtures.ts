import { readFileSync } from 'node:fs';
import type { PublishedSchema } from '../../documents/statement-editor/published-schema';
import { buildSchema } from '../../documents/statement-editor/schema';

const path = '../../../src/main/resources/org/kpcsc/workspace/documents/model/schema.json';

export const published = JSON.parse(
  readFileSync(new URL(path, import.meta.url), 'utf8'),
) as PublishedSchema;

export const schema = buildSchema(published);

export function document(...paragraphs: string[]) {
  return schema.node(
    'doc',
    null,
    paragraphs.map((text) => schema.node('paragraph', null, text ? schema.text(text) : [])),
  );
}
