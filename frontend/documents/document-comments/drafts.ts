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
  /** What is being sent or given up, as it was when that began. */
  private readonly leaving = new Map<string, string>();
  /** The keys of what was added to meanwhile, in this page. */
  private readonly grown = new Set<string>();

  constructor(root: HTMLElement, scope: () => string) {
    this.root = root;
    this.scope = scope;
    root.addEventListener('input', ({ target }) => this.typed(target as HTMLElement));
  }

  /** The keys of everything that is kept of this text. */
  found(): string[] {
    const prefix = this.name('');
    return localStore
      .names()
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length))
      .filter((key) => this.text(key).trim());
  }

  /** What is typed into the field of that key is about this, until the server says it better. */
  about(key: string, about: About): void {
    this.abouts.set(key, about);
  }

  /** What was typed into the field of that key, and is kept. */
  text(key: string): string {
    return localStore.read<Draft>(this.name(key))?.text ?? '';
  }

  /** What that is about, as far as it is known here. */
  aboutOf(key: string): About {
    return this.abouts.get(key) ?? localStore.read<Draft>(this.name(key))?.about ?? {};
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

  /** What stands there now is about to be sent, or given up. */
  leave(key: string): void {
    this.grown.delete(key);
    this.leaving.set(key, this.text(key));
  }

  /** It was not. */
  stay(key: string): void {
    this.leaving.delete(key);
    this.grown.delete(key);
  }

  /**
   * It was. Nothing that has been written since goes with it, here or in another page; answers whether
   * it was here.
   */
  forget(key: string): boolean {
    const text = this.text(key);
    const grown = this.grown.has(key);
    const left = this.leaving.get(key) ?? text;
    this.abouts.delete(key);
    this.stay(key);
    if (left === text) localStore.remove(this.name(key));
    return left !== text && grown;
  }

  private typed(target: HTMLElement): void {
    const key = target.closest<HTMLElement>('[data-draft]')?.dataset.draft;
    if (!key) return;
    if (this.leaving.has(key)) this.grown.add(key);
    const text = (target as HTMLTextAreaElement).value ?? '';
    const name = this.name(key);
    if (text) localStore.write(name, { about: this.abouts.get(key) ?? {}, text });
    else localStore.remove(name);
  }

  private name(key: string): string {
    return `${COMMENT_DRAFTS} ${this.scope()} ${key}`;
  }
}
