import { caretColour } from '../colours';
import type { Company } from '../company';

/** Gives each suggestion in the text its organisation's colour, without touching the text. */
export class Colouring {
  private readonly sheet = new CSSStyleSheet();
  private readonly root: Document | ShadowRoot;
  private shown = '';

  constructor(root: Document | ShadowRoot) {
    this.root = root;
    root.adoptedStyleSheets.push(this.sheet);
  }

  show(ids: readonly string[], company: Company): void {
    const byColour = new Map<string, string[]>();
    for (const id of ids) {
      const told = company.suggestion(id) ?? company.author;
      const colour = caretColour(
        told ? company.organisation(told.organisation)?.colour : undefined,
      );
      byColour.set(colour, [...(byColour.get(colour) ?? []), CSS.escape(id)]);
    }
    const rules = [...byColour].map(
      ([colour, those]) =>
        `:is(${those.map((id) => `[data-suggestion='${id}']`).join()}){--suggestion:${colour}}`,
    );
    const text = rules.join('\n');
    if (text === this.shown) return;
    this.shown = text;
    this.sheet.replaceSync(text);
  }

  destroy(): void {
    this.root.adoptedStyleSheets = this.root.adoptedStyleSheets.filter((one) => one !== this.sheet);
  }
}
