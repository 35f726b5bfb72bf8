import type { Node } from 'prosemirror-model';
import { contentHash } from './hash';

const DOUBTS_AT_MOST = 3;

/** Compares the confirmed copy with the server's hash. */
export class Trust {
  private doubts = 0;
  private proven: Node | null = null;

  /** False when the copy is another one than the server's; true also where it cannot be known. */
  async holds(copy: Node, expected: string): Promise<boolean> {
    // A beat every two seconds must not cost a phone its battery.
    if (copy === this.proven || this.doubts > DOUBTS_AT_MOST) return true;
    const actual = await contentHash(copy);
    if (actual === expected) {
      this.proven = copy;
      this.doubts = 0;
    }
    return actual === null || actual === expected;
  }

  /** The copy was thrown away; after some times in a row that is not tried any more. */
  doubt(): void {
    this.doubts++;
    this.proven = null;
  }
}
