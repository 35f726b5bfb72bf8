const formats = new Map<string, Intl.DateTimeFormat>();

/** When something was, in the reader's time zone and as the rest of the workspace writes it. */
export function timeOf(at: number | Date, dateStyle: 'medium' | 'long'): string {
  return formatFor(document.documentElement.lang, dateStyle).format(at);
}

function formatFor(lang: string, dateStyle: 'medium' | 'long'): Intl.DateTimeFormat {
  const key = `${lang} ${dateStyle}`;
  const known = formats.get(key);
  if (known) return known;
  // In English the day before the month.
  const language = lang === 'en' ? 'en-GB' : lang || undefined;
  const format = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'short' });
  formats.set(key, format);
  return format;
}
