/** What a draft is about: as the server told it, and tells it again after the page was loaded anew. */
export type About = Record<string, unknown>;

interface Draft {
  about: About;
  text: string;
}

interface Field extends HTMLElement {
  value: string;
}

const PREFIX = 'comment-draft';

/**
 * Keeps in this browser what is typed into the fields of a panel that bear `data-draft`, letter by
 * letter, under the person's id, until it is sent or given up: a reload, a slow line or a refusal
 * takes nothing away. Signing out clears it with everything else.
 */
export class Drafts {
  private readonly root: HTMLElement;
  private readonly scope: () => string;
  private readonly abouts = new Map<string, About>();

  constructor(root: HTMLElement, scope: () => string) {
    this.root = root;
    this.scope = scope;
    root.addEventListener('input', ({ target }) => this.typed(target as HTMLElement));
  }

  /** Everything that is kept of this text. */
  found(): { key: string; about: About }[] {
    const prefix = this.name('');
    return stored()
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ key: name.slice(prefix.length), draft: read(name) }))
      .filter(({ draft }) => draft?.text.trim())
      .map(({ key, draft }) => ({ key, about: draft!.about }));
  }

  /** A field of that key is there: what was typed before stands in it again. */
  keep(key: string, about: About): void {
    this.abouts.set(key, about);
    const field = this.root.querySelector<Field>(`[data-draft="${CSS.escape(key)}"]`);
    const draft = read(this.name(key));
    if (!field || !draft) return;
    write(this.name(key), { ...draft, about });
    if (field.value === draft.text) return;
    field.value = draft.text;
    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  }

  forget(key: string): void {
    this.abouts.delete(key);
    attempt(() => localStorage.removeItem(this.name(key)));
  }

  private typed(target: HTMLElement): void {
    const key = target.closest<HTMLElement>('[data-draft]')?.dataset.draft;
    if (!key) return;
    const text = (target as HTMLTextAreaElement).value ?? '';
    if (text) write(this.name(key), { about: this.abouts.get(key) ?? {}, text });
    else attempt(() => localStorage.removeItem(this.name(key)));
  }

  private name(key: string): string {
    return `${PREFIX} ${this.scope()} ${key}`;
  }
}

function stored(): string[] {
  return attempt(() => Object.keys(localStorage)) ?? [];
}

function read(name: string): Draft | null {
  return attempt(() => JSON.parse(localStorage.getItem(name) ?? 'null') as Draft | null) ?? null;
}

function write(name: string, draft: Draft): void {
  attempt(() => localStorage.setItem(name, JSON.stringify(draft)));
}

/** A browser that keeps nothing, or is full, does not stop anybody from commenting. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (problem) {
    console.warn('A draft could not be kept', problem);
    return undefined;
  }
}
