const sheets = new Map<unknown, CSSStyleSheet>();

/** Brings a component's styles, as `?inline` imports them, into the tree in which it stands. */
export function adopt(styles: unknown, component: Element): void {
  const { adoptedStyleSheets } = component.getRootNode() as Document | ShadowRoot;
  const sheet = sheets.get(styles) ?? made(styles);
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}

function made(styles: unknown): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  // A string, or what Vaadin's build makes of it, whose text is the same.
  sheet.replaceSync(String(styles));
  sheets.set(styles, sheet);
  return sheet;
}
