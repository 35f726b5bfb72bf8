const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

// eslint-disable-next-line no-control-regex -- browsers ignore these inside an address
const CONTROLS = /[\u0000-\u001f\u007f]/g;

/** The address as it may stand in a text, or null: only http, https, mailto and tel are links. */
export function allowedAddress(address: string): string | null {
  const plain = address
    .replace(CONTROLS, '')
    .trim()
    .replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
  try {
    return SCHEMES.some((scheme) => plain.startsWith(scheme)) && new URL(plain) ? plain : null;
  } catch {
    return null;
  }
}

/** What a person typed as a link, completed: `example.org` and `me@example.org` are understood. */
export function completedAddress(typed: string): string | null {
  const trimmed = typed.trim();
  if (trimmed === '') return null;
  if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(trimmed)) return allowedAddress(`mailto:${trimmed}`);
  if (/^[^\s:/?#]+\.[^\s:/?#]+/.test(trimmed) && !/^[a-z][a-z\d+.-]*:(?!\d)/i.test(trimmed)) {
    return allowedAddress(`https://${trimmed}`);
  }
  return allowedAddress(trimmed);
}
