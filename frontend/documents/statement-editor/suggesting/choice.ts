/** Whether a person who may write prefers to suggest, kept in this browser for each text. */
export class Choice {
  private chosen: boolean;
  private readonly key: string;

  constructor(owner: string, documentId: string) {
    this.key = `co-drafting:suggesting:${owner}:${documentId}`;
    this.chosen = stored(this.key) === 'yes';
  }

  get suggests(): boolean {
    return this.chosen;
  }

  set suggests(chosen: boolean) {
    this.chosen = chosen;
    try {
      if (chosen) localStorage.setItem(this.key, 'yes');
      else localStorage.removeItem(this.key);
    } catch {
      // Where the browser keeps nothing, the choice holds for this page.
    }
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
