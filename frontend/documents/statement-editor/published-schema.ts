import type { MarkSpec, NodeSpec } from 'prosemirror-model';

/** The JSON at `/coediting/schema.json`. */
export interface PublishedSchema {
  schema: number;
  nodes: Record<string, NodeSpec>;
  marks: Record<string, MarkSpec>;
}

export async function fetchSchema(url: string): Promise<PublishedSchema> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as PublishedSchema;
}
