import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { Schema } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';

/** `- `, `1. `, `> ` and `# ` at the start of a paragraph become what they look like. */
export function typingRules({ nodes }: Schema): Plugin {
  const rules = inputRules({
    rules: [
      wrappingInputRule(/^\s*([-*])\s$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d{1,3})\.\s$/,
        nodes.ordered_list,
        (match) => ({ order: Number(match[1]) }),
        (match, node) => node.childCount + (node.attrs.order as number) === Number(match[1]),
      ),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, (match) => ({
        level: match[1].length,
      })),
    ],
  });
  // The beginning of a footnote is no beginning of a paragraph.
  const { handleTextInput } = rules.props;
  rules.props.handleTextInput = function (view, ...typed) {
    if (view.state.selection.$from.parent.type === nodes.footnote) return false;
    return handleTextInput?.call(rules, view, ...typed) ?? false;
  };
  return rules;
}
