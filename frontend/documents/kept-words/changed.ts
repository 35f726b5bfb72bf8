/** Told to the page where what is kept in this browser has become less. */
export const KEPT_CHANGED = 'kept-words-changed';
