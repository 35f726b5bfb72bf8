import { Anchors } from './anchors';
import { Authorship } from './authorship';
import { Company } from './company';
import type { Taken } from './replica';
import { TakenOut } from './taken-out';
import type { Batch } from './wire';

/** All that has a place in the confirmed text, and is carried along with it. */
export class Placed {
  readonly company: Company;
  /** Words of the text that something beside it is about. */
  readonly anchors = new Anchors();
  readonly authorship: Authorship;

  private readonly takenOut = new TakenOut();
  private readonly client: string;

  constructor(client: string) {
    this.client = client;
    this.company = new Company(client);
    this.authorship = new Authorship((author) => this.company.writer(author));
  }

  /** The text is another one, at this version. */
  reset(version: number): void {
    this.company.reset(version);
    this.anchors.reset(version);
    this.authorship.reset(version);
    this.takenOut.reset();
  }

  /** One batch more was confirmed: its steps, with the text before, between and after them. */
  advance(batch: Batch, { docs, steps }: Pick<Taken, 'docs' | 'steps'>): void {
    const maps = steps.map((step) => step.getMap());
    for (const map of maps) {
      this.company.advance(batch.client, map);
      this.anchors.advance(batch.client, map);
    }
    const back = this.takenOut.advance(docs, maps, batch.author);
    this.authorship.advance(batch, maps, back || this.mayRestore(batch));
  }

  /** A restoring is the first and only batch of a client that nobody has seen in the text. */
  private mayRestore({ client, seq }: Batch): boolean {
    return seq === 1 && client !== this.client && !this.company.has(client);
  }
}
