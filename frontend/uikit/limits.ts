/** Tells, near the limit of a field, how much of it is used; what is too long is marked, not cut. */

interface Field extends HTMLElement {
  value: string;
  helperText: string;
  invalid: boolean;
}

/** From here on one wants to know. */
const NEAR = 0.9;

/** What stood below a field before the count took its place. */
const helped = new WeakMap<Field, string>();

for (const change of ['input', 'change']) {
  document.addEventListener(change, ({ target }) => {
    const field = (target as Element).closest?.<Field>('[data-limit]');
    if (field) tell(field, (target as HTMLInputElement).value ?? field.value);
  });
}

function tell(field: Field, typed: string): void {
  const limit = Number(field.dataset.limit);
  if (typed.length > limit * NEAR) {
    if (!helped.has(field)) helped.set(field, field.helperText ?? '');
    const used = typed.length.toLocaleString(document.documentElement.lang);
    field.helperText = (field.dataset.limitWords ?? '').replace('#', used);
    field.invalid = typed.length > limit;
  } else if (helped.has(field)) {
    field.helperText = helped.get(field) ?? '';
    field.invalid = false;
    helped.delete(field);
  }
}
