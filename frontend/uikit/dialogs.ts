/** What a key does in a dialog: Enter submits what is typed, and never confirms unasked. */

const ONE_LINE =
  'vaadin-text-field, vaadin-email-field, vaadin-password-field, vaadin-integer-field';

/** Questions whose first focus has been passed on. */
const asked = new WeakSet<Element>();

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.repeat || event.isComposing || event.defaultPrevented) return;
  const input = event.target as HTMLElement;
  const field = input.parentElement;
  const dialog = input.closest('vaadin-dialog.ws-form-dialog');
  if (!dialog || !field?.matches(ONE_LINE) || field.hasAttribute('readonly')) return;
  event.preventDefault();
  // Leaving the field for a moment sends what is typed before the button is pressed.
  input.blur();
  input.focus();
  dialog.querySelector<HTMLElement>('vaadin-button[theme~="primary"]')?.click();
});

// The component begins on what confirms, where one more Enter would do what cannot be undone.
document.addEventListener('focusin', ({ target }) => {
  const button = target as HTMLElement;
  const question = button.closest('vaadin-confirm-dialog');
  if (!question || button.slot !== 'confirm-button' || asked.has(question)) return;
  asked.add(question);
  const cancel = question.querySelector<HTMLElement>('[slot="cancel-button"]');
  // The component draws the ring once it has focused its button; only then can the button lose it.
  queueMicrotask(() => cancel?.focus());
});
