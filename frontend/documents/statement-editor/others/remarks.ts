import { filled, type Texts } from '../texts';

/** Who has said something beside the text. */
export class Remarks {
  private readonly counts = new Map<string, number>();
  private readonly texts: Texts;

  constructor(texts: Texts) {
    this.texts = texts;
  }

  /** One of these names for each remark. */
  note(by: readonly string[]): void {
    for (const name of by) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  tell(): string[] {
    const told = [...this.counts].map(([name, count]) => {
      if (count === 1) return filled(this.texts('others.commented'), name);
      return filled(this.texts('others.commentedSeveral'), name, `${count}`);
    });
    this.counts.clear();
    return told;
  }
}
