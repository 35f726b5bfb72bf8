import type { Schema } from 'prosemirror-model';
import { selected, takes } from './around';
import type { Question } from './question';

const LONGEST = 100;

/** Cites a finding by the reference that it has, such as F-2026-014. */
export function citationQuestion({ nodes: { citation } }: Schema): Question {
  return {
    name: 'citation',
    now(state) {
      const found = selected(state, citation);
      if (found) return found.node.attrs.finding as string;
      return takes(state, citation) ? null : undefined;
    },
    valid: reference,
    change(state, finding) {
      const found = selected(state, citation);
      if (finding === null) return state.tr.deleteSelection();
      if (found) return state.tr.setNodeMarkup(found.pos, null, { finding }, found.node.marks);
      return state.tr.replaceSelectionWith(citation.create({ finding })).scrollIntoView();
    },
  };
}

/** As it is typed or pasted, with or without its brackets. */
function reference(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .trim();
  return /^[^\s[\]]+$/.test(bare) && bare.length <= LONGEST ? bare : null;
}
