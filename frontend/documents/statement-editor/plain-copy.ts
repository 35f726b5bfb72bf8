import type { Fragment, Node, Slice } from 'prosemirror-model';

/** What is copied, as plain text: as a program without formatting, or a messenger, takes it. */
export function plainCopy(slice: Slice): string {
  const copy = new PlainCopy();
  copy.blocks(slice.content, '');
  return copy.text();
}

class PlainCopy {
  private readonly lines: string[] = [];
  private readonly notes: string[] = [];

  blocks(fragment: Fragment, sign: string): void {
    if (fragment.firstChild?.isInline) return this.line(sign + this.inline(fragment));
    let before = sign;
    fragment.forEach((node) => {
      this.block(node, before);
      before = ' '.repeat(sign.length);
    });
  }

  text(): string {
    const notes = this.notes.map((note, index) => `[${index + 1}] ${note}`);
    return [...this.lines, ...notes].join('\n\n');
  }

  private block(node: Node, sign: string): void {
    switch (node.type.name) {
      case 'bullet_list':
        return node.forEach((item) => this.blocks(item.content, `${sign}- `));
      case 'ordered_list': {
        const first = node.attrs.order as number;
        return node.forEach((item, _offset, at) =>
          this.blocks(item.content, `${sign}${first + at}. `),
        );
      }
      case 'quotation':
        this.blocks(node.content, sign);
        return node.attrs.speaker ? this.line(`${sign}— ${String(node.attrs.speaker)}`) : undefined;
      case 'table_row':
        return this.line(this.cells(node));
      case 'horizontal_rule':
        return this.line(`${sign}* * *`);
      default:
        return this.blocks(node.content, sign);
    }
  }

  private line(line: string): void {
    if (line.trim() !== '') this.lines.push(line);
  }

  private cells(row: Node): string {
    const cells: string[] = [];
    row.forEach((cell) => cells.push(cell.textBetween(0, cell.content.size, ' ', leaf)));
    return cells.join('\t');
  }

  private inline(fragment: Fragment): string {
    let text = '';
    fragment.forEach((node) => {
      if (node.type.name === 'footnote') text += `[${this.notes.push(node.textContent)}]`;
      else text += node.isText ? (node.text ?? '') : leaf(node);
    });
    return text;
  }
}

function leaf(node: Node): string {
  if (node.type.name === 'citation') return `[${String(node.attrs.finding)}]`;
  return node.type.name === 'hard_break' ? '\n' : '';
}
