import { localStore } from '../statement-editor/local-store';

/** What a draft is about: as the server told it, and tells it again after the page was loaded anew. */
export type About = Record<string, unknown>;

interface Draft {
  about: About;
  text: string;
}

interface Field extends HTMLElement {
  value: string;
}

export const COMMENT_DRAFTS = 'comment-draft';

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
    return localStore
      .names()
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ key: name.slice(prefix.length), draft: localStore.read<Draft>(name) }))
      .filter(({ draft }) => draft?.text.trim())
      .map(({ key, draft }) => ({ key, about: draft!.about }));
  }

  /** What is typed into the field of that key is about this, until the server says it better. */
  about(key: string, about: About): void {
    this.abouts.set(key, about);
  }

  /** What was typed into the field of that key, and is kept. */
  text(key: string): string {
    return localStore.read<Draft>(this.name(key))?.text ?? '';
  }

  /** A field of that key is there: what was typed before stands in it again. */
  keep(key: string, about: About): void {
    this.abouts.set(key, about);
    const field = this.root.querySelector<Field>(`[data-draft="${CSS.escape(key)}"]`);
    const draft = localStore.read<Draft>(this.name(key));
    if (!field || !draft) return;
    localStore.write(this.name(key), { ...draft, about });
    if (field.value === draft.text) return;
    field.value = draft.text;
    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  }

  forget(key: string): void {
    this.abouts.delete(key);
    localStore.remove(this.name(key));
  }

  private typed(target: HTMLElement): void {
    const key = target.closest<HTMLElement>('[data-draft]')?.dataset.draft;
    if (!key) return;
    const text = (target as HTMLTextAreaElement).value ?? '';
    const name = this.name(key);
    if (text) localStore.write(name, { about: this.abouts.get(key) ?? {}, text });
    else localStore.remove(name);
  }

  private name(key: string): string {
    return `${COMMENT_DRAFTS} ${this.scope()} ${key}`;
  }
}
