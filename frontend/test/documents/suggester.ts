import { Fragment, type Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { history } from 'prosemirror-history';
import type { Own } from '../../documents/statement-editor/suggesting/marks';
import { ownTables } from '../../documents/statement-editor/tables';
import { schema } from './fixtures';
import type { Random } from './random';

/** A person whose suggestions can be told by their ids. */
export class Suggester implements Own {
  private count = 0;
  private readonly begun = new Set<string>();
  readonly name: string;
  private readonly named: (name: string, count: number) => string;

  constructor(name: string, named = (who: string, count: number) => `${who}-${count}`) {
    this.name = name;
    this.named = named;
  }

  is = (id: string): boolean => this.begun.has(id);

  begin = (): string => {
    const id = this.named(this.name, this.count++);
    this.begun.add(id);
    return id;
  };
}

/** A text with something of everything. */
export function start(random: Random): EditorState {
  const blocks = Array.from({ length: 2 + random.below(4) }, () => block(random, 0));
  const doc = schema.node('doc', null, blocks);
  return EditorState.create({ doc, plugins: [history(), ownTables()] });
}

function block(random: Random, depth: number): Node {
  const kind = depth > 2 ? random.below(3) : random.below(9);
  const { nodes } = schema;
  switch (kind) {
    case 0:
      return nodes.heading.create({ level: 1 + random.below(3) }, inline(random));
    case 3:
      return nodes.blockquote.create(null, blocks(random, depth));
    case 4:
      return nodes.bullet_list.create(null, items(random, depth));
    case 5:
      return nodes.ordered_list.create({ order: 1 + random.below(2) }, items(random, depth));
    case 6:
      return nodes.horizontal_rule.create();
    case 7:
      return table(random);
    default:
      return nodes.paragraph.create(null, inline(random));
  }
}

function blocks(random: Random, depth: number): Node[] {
  return Array.from({ length: 1 + random.below(2) }, () => block(random, depth + 1));
}

function items(random: Random, depth: number): Node[] {
  return Array.from({ length: 1 + random.below(3) }, () => {
    const first = schema.nodes.paragraph.create(null, inline(random));
    const rest = random.chance(0.3) ? blocks(random, depth + 1) : [];
    return schema.nodes.list_item.create(null, [first, ...rest]);
  });
}

function table(random: Random): Node {
  const { table: all, table_row: row, table_cell: cell } = schema.nodes;
  const width = 1 + random.below(2);
  const rows = Array.from({ length: 1 + random.below(2) }, () =>
    row.create(
      null,
      Array.from({ length: width }, () =>
        cell.create(null, schema.nodes.paragraph.create(null, inline(random))),
      ),
    ),
  );
  return all.create(null, rows);
}

function inline(random: Random): Node[] {
  const { marks, nodes } = schema;
  return Array.from({ length: random.below(4) }, () => {
    if (random.chance(0.1)) return nodes.hard_break.create();
    if (random.chance(0.1)) return nodes.footnote.create(null, schema.text('note'));
    const text = 'alluvial diamonds of Marange, who is safe'.slice(
      random.below(20),
      21 + random.below(20),
    );
    const formatted = random.chance(0.2)
      ? [marks[random.chance(0.5) ? 'em' : 'strong'].create()]
      : random.chance(0.1)
        ? [marks.link.create({ href: 'https://example.org/' })]
        : [];
    return schema.text(text, formatted);
  });
}

/** A text in which everybody has inserted, and struck out, this and that, whatever it stands in. */
export function marked(random: Random, people: readonly Suggester[]): Node {
  return bearing(start(random).doc, random, people);
}

/**
 * The same, where everybody has split this and that off what stands before it, too: paragraphs as editors
 * do it, or, wildly, whatever there is, however deep.
 */
export function split(
  node: Node,
  random: Random,
  people: readonly Suggester[],
  wildly: boolean,
): Node {
  if (node.isLeaf || node.inlineContent) return node;
  const { modification } = schema.marks;
  const children = node.children.map((child, index) => {
    const inside = split(child, random, people, wildly);
    const can = wildly || (inside.isTextblock && node.type !== schema.nodes.list_item);
    if (index === 0 || !can || !random.chance(0.4)) return inside;
    const id = people[random.below(people.length)].begin();
    const levels = wildly ? 1 + random.below(3) : 1;
    const mark = modification.create({ id, type: 'split', newValue: levels });
    return inside.mark(mark.addToSet(inside.marks));
  });
  return node.copy(Fragment.fromArray(children));
}

function bearing(node: Node, random: Random, people: readonly Suggester[]): Node {
  const children = node.children.flatMap((child) => {
    const cut = child.isText && child.text!.length > 4 ? 2 + random.below(3) : 0;
    const parts = cut ? [child.cut(0, cut), child.cut(cut)] : [child];
    return parts.map((part) => bearing(part, random, people));
  });
  const { insertion, deletion } = schema.marks;
  let { marks } = node;
  for (const person of people) {
    if (node.type === schema.nodes.doc || !random.chance(0.15)) continue;
    const type = random.chance(0.8) ? insertion : deletion;
    marks = type.create({ id: person.begin() }).addToSet(marks);
  }
  if (node.isText) return node.mark(marks);
  return node.type.create(node.attrs, children, marks);
}

/** Whether a text fits the schema, as not everything does that only the comparing needs. */
export function isValid(doc: Node): boolean {
  try {
    doc.check();
    return true;
  } catch {
    return false;
  }
}
