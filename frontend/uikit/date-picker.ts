/**
 * A date picker hides the page around it from assistive technology while its calendar is open. It
 * hears of the opening a moment late: where the calendar was closed within that moment, it hides the
 * page afterwards, and for good. So the page is shown again once that moment is over.
 */

interface DatePicker extends HTMLElement {
  opened: boolean;
  __showOthers?: (() => void) | null;
}

/** Longer than the component takes, in milliseconds. */
const MOMENT = 50;

document.addEventListener(
  'opened-changed',
  ({ target }) => {
    const picker = target as DatePicker;
    if (picker.localName !== 'vaadin-date-picker' || picker.opened) return;
    setTimeout(() => {
      if (picker.opened) return;
      picker.__showOthers?.();
      picker.__showOthers = null;
    }, MOMENT);
  },
  true,
);
