const ADDRESS = '/logout';
const AFTERWARDS = '/';

/**
 * Signs out as the form of the plain page does, and leaves the workspace; throws where that could not
 * be done, and has removed nothing then. The server removes all that this browser keeps; where somebody
 * else has something in it, `removeOwn` does instead.
 */
export async function signOut(others: boolean, removeOwn: () => Promise<void>): Promise<void> {
  const listening = new AbortController();
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigate', stay, { signal: listening.signal });
  try {
    await send(others);
    try {
      if (others) await removeOwn();
    } finally {
      location.assign(AFTERWARDS);
    }
  } catch (problem) {
    listening.abort();
    throw problem;
  }
}

/** The server leads the pages of whoever signs out to its form, which must not end what is done here. */
function stay(event: Event): void {
  const { destination } = event as Event & { destination: { url: string } };
  if (new URL(destination.url).pathname !== AFTERWARDS) event.preventDefault();
}

async function send(others: boolean): Promise<void> {
  const page = await fetch(ADDRESS);
  const plain = new DOMParser().parseFromString(await page.text(), 'text/html');
  const token = plain.querySelector<HTMLInputElement>('form input[name="_csrf"]')?.value;
  if (!page.ok || !token) throw new Error(`There is no form to sign out: ${page.status}`);
  const body = new URLSearchParams({ _csrf: token, others: String(others) });
  const answer = await fetch(ADDRESS, { method: 'POST', body, redirect: 'manual' });
  // To be led on is to be signed out; a form that is shown again is not.
  if (answer.type !== 'opaqueredirect') throw new Error(`Still signed in: ${answer.status}`);
}
