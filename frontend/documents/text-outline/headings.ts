import type { Node } from 'prosemirror-model';

/** A heading with those below it. */
export interface Section {
  text: string;
  /** The place in the text where its words begin. */
  at: number;
  level: number;
  below: Section[];
}

/** The headings of a text, those of a lower level within those before them. */
export function sectionsOf(doc: Node): Section[] {
  const top: Section[] = [];
  const open: Section[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name !== 'heading') return !node.isTextblock;
    const section = {
      text: standing(node),
      at: pos + 1,
      level: node.attrs.level as number,
      below: [],
    };
    while (open.length > 0 && open.at(-1)!.level >= section.level) open.pop();
    (open.at(-1)?.below ?? top).push(section);
    open.push(section);
    return false;
  });
  return top;
}

/** The last heading before a place, or at it. */
export function sectionAt(sections: Section[], place: number): Section | null {
  let found: Section | null = null;
  for (const section of sections) {
    if (section.at > place) break;
    found = sectionAt(section.below, place) ?? section;
  }
  return found;
}

/** What remains of a block's words once what is suggested to be deleted is gone. */
export function standing(block: Node, from = 0, to = block.content.size): string {
  let text = '';
  block.nodesBetween(from, to, (node, pos) => {
    if (isGoing(node)) return false;
    if (node.type.name === 'hard_break') text += ' ';
    if (node.isText) text += node.text!.slice(Math.max(0, from - pos), to - pos);
    return true;
  });
  return text;
}

/** Whether somebody suggests to delete it. */
export function isGoing(node: Node): boolean {
  return node.marks.some(({ type }) => type.name === 'deletion');
}
