/** A person's yes, kept in this browser; where it keeps nothing, it holds for this page. */
export class Remembered {
  private readonly key: string;
  private here: boolean | null = null;

  constructor(key: string) {
    this.key = key;
  }

  get yes(): boolean {
    if (this.here !== null) return this.here;
    try {
      return localStorage.getItem(this.key) === 'yes';
    } catch {
      return false;
    }
  }

  set yes(yes: boolean) {
    this.here = null;
    try {
      if (yes) localStorage.setItem(this.key, 'yes');
      else localStorage.removeItem(this.key);
    } catch {
      this.here = yes;
    }
  }
}
