const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/** The address as it may stand in a text, or null: only http, https, mailto and tel are links. */
export function allowedAddress(address: string): string | null {
  const trimmed = address.trim();
  try {
    return SCHEMES.includes(new URL(trimmed).protocol) ? trimmed : null;
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
