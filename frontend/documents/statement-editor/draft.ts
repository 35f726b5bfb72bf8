import type { Schema } from 'prosemirror-model';
import type { Plugin, Transaction } from 'prosemirror-state';
import { Absence, type Choice, type Missed } from './absence';
import type { Clock } from './clock';
import type { Connection } from './connection';
import type { Contact } from './contact';
import { Keeper } from './keeper';
import { LeftOut } from './left-out';
import { Outbox } from './outbox';
import { Placed } from './placed';
import { Gap, type Overruled, Replica } from './replica';
import type { SavingFacts } from './saving';
import type { SessionListener } from './session-listener';
import { OwnSuggestions } from './suggesting/own-suggestions';
import { type Batch, mayEnter, type NodeJson, type Opened, type Refused } from './wire';
import type { Words } from './words';
import type { Restored, Work, WorkStore } from './work';

export interface DraftOptions {
  schema: Schema;
  schemaNumber: number;
  client: string;
  connection: Connection;
  clock: Clock;
  contact: Contact;
  /** Made anew for each document, without the collaborating one. */
  plugins: () => Plugin[];
  store: WorkStore | null;
  /** Ids of suggestions that an earlier page began. */
  begun: readonly string[] | undefined;
  page: () => SessionListener;
  /** Whether all is saved may be another matter now. */
  tell: () => void;
}

/**
 * A person's side of the text: the copy, their steps on the way to the server, the words that had to
 * stay out, and what they missed; and how all of it is written down, so that a reload finds it.
 */
export class Draft {
  readonly replica: Replica;
  readonly outbox: Outbox;
  readonly leftOut: LeftOut;
  readonly placed: Placed;
  readonly own: OwnSuggestions;
  readonly keeper: Keeper;
  private readonly absence = new Absence();
  private readonly options: DraftOptions;

  constructor(options: DraftOptions) {
    const { schema, client, clock, connection, plugins, store, tell } = options;
    this.options = options;
    this.placed = new Placed(client);
    this.own = new OwnSuggestions(this.placed.company, options.begun);
    this.replica = new Replica(schema, plugins);
    this.keeper = new Keeper(store, clock, {
      work: () => this.work(),
      copy: () => this.replica.copy,
    });
    this.outbox = new Outbox(this.replica, connection, this.keeper, clock, tell);
    this.leftOut = new LeftOut(schema, this.replica, this.outbox, this.own, {
      changed: () => this.changed(false),
      told: () => this.tellLeftOut(),
    });
  }

  /** What others did meanwhile, where that is so much that the person looks before anything goes. */
  get review(): Missed | null {
    return this.options.contact.ended ? null : this.absence.review;
  }

  get facts(): SavingFacts {
    const { opened, silent, lost, ended } = this.options.contact;
    return {
      ...{ opened, silent, lost, ended },
      unsent: this.replica.unsent.length,
      late: this.outbox.late,
      kept: this.leftOut.size,
      review: this.review !== null,
    };
  }

  isOwn({ client, seq }: Batch): boolean {
    return client === this.options.client && seq === this.outbox.inFlight?.seq;
  }

  /** What the person did. */
  write(transaction: Transaction): void {
    this.replica.apply(transaction);
    this.changed(false);
    if (transaction.docChanged && this.review) this.heed();
    if (transaction.docChanged && !this.outbox.send()) void this.keeper.now();
  }

  /** The person has looked: the unsent steps go, or are taken out and their words kept. */
  decide(choice: Choice): void {
    this.absence.over();
    if (choice === 'apart') this.leftOut.drop(Infinity);
    if (choice === 'suggestions') this.leftOut.suggestUnsent();
    this.heed();
    this.outbox.sendOrSave();
  }

  /** Lets the unsent steps go, or holds them back until the person has looked at them. */
  heed(): void {
    if (this.review && this.replica.isUndone && !this.outbox.flies) this.leftOut.forgo();
    if (this.replica.unsent.length === 0) this.absence.over();
    this.outbox.listening = this.options.contact.opened && !this.review;
    this.options.page().review?.();
  }

  /** The server cannot go on from where this client was: the whole document, in a new state. */
  adopt(frame: Opened, doc: NodeJson): void {
    const { inFlight } = this.outbox;
    const committed = inFlight && frame.acknowledged >= inFlight.seq ? inFlight.count : 0;
    this.leftOut.giveUp(this.replica.wordsFrom(committed));
    this.replica.adopt({ doc, version: frame.version, ordinal: frame.ordinal });
    this.outbox.arrived(frame.acknowledged);
    this.absence.over();
    this.keeper.begin();
    this.placed.reset(this.replica.version);
    this.changed(true);
  }

  /** Goes on from where this client was. */
  catchUp(frame: Opened): void {
    this.takeAll(frame.batches ?? []);
    const { version, ordinal } = this.replica;
    if (version !== frame.version || ordinal !== frame.ordinal) {
      throw new Gap(`at ${version}/${ordinal}, server ${frame.version}/${frame.ordinal}`);
    }
    const { inFlight, acknowledged } = this.outbox;
    if (inFlight && frame.acknowledged >= inFlight.seq) {
      throw new Gap('committed, but not among the batches');
    }
    if (!inFlight && frame.acknowledged > acknowledged) this.leftOut.drop(Infinity);
    this.outbox.reopened(frame.acknowledged);
    this.reckon(frame);
  }

  /** What cannot go anyway is refused, and its words are kept: nothing is asked then. */
  private reckon({ mode, batches }: Opened): void {
    const others = (batches ?? []).filter(({ client }) => client !== this.options.client);
    if (mayEnter(mode)) {
      this.miss(others);
    } else this.absence.over();
  }

  /** Batches of the log, in their order. */
  takeAll(batches: readonly Batch[]): void {
    for (const batch of batches) this.take(batch);
    if (batches.length > 0) this.changed(false);
    if (this.options.contact.opened) this.heed();
    this.options.page().presence?.();
    this.outbox.sendOrSave();
  }

  private take(batch: Batch): void {
    const { opened } = this.options.contact;
    const own = this.isOwn(batch);
    const decided = own ? null : this.replica.decided;
    const taken = this.replica.take(batch, own, this.outbox.inFlight?.count ?? 0);
    if (!taken) return;
    if (own) this.confirm(batch);
    else this.outbox.rebased(taken.flying);
    if (decided && this.replica.contradicts(decided, taken)) this.contradict(batch);
    else if (decided) this.tellOverruled(batch, this.replica.overruled(decided, taken));
    this.leftOut.take(batch, opened ? taken.lost.filter(isMoreThanALetter) : taken.lost);
    this.keeper.note(batch);
    this.placed.advance(batch, taken);
    this.options.page().confirmed?.(own ? null : batch.author, taken.docs, taken.steps);
  }

  /** Each would take out the other's wording: the person looks at what became of it first. */
  private contradict(batch: Batch): void {
    if (this.options.contact.opened) this.miss([batch]);
    this.absence.contradict(this.placed.company.nameOf(batch.author));
  }

  /** Nothing of what the person decided is left to be asked about: they are told. */
  private tellOverruled({ author }: Batch, overruled: readonly Overruled[]): void {
    if (overruled.length === 0) return;
    const who = this.placed.company.nameOf(author);
    this.options.page().overruled?.(who ?? null, overruled);
  }

  private miss(batches: readonly Batch[]): void {
    this.absence.add(batches, ({ author }) => this.placed.company.nameOf(author));
  }

  private confirm({ seq, author }: Batch): void {
    this.outbox.arrived(seq);
    this.placed.company.author = author;
    this.leftOut.accepted();
    if (this.options.contact.opened && !this.absence.missed?.otherwise) this.absence.over();
  }

  /** The server would not take what was on its way: it is set aside, or its words are kept. */
  refused({ reason }: Refused): void {
    if (reason === 'locked' || reason === 'mode') {
      this.leftOut.setAside(reason, this.options.contact.mode);
    } else this.dropInFlight();
  }

  dropInFlight(): void {
    if (this.outbox.inFlight) this.leftOut.drop(this.outbox.inFlight.count);
  }

  /** The person may not even read any more: the text goes, their own words stay with them. */
  close(): void {
    const words = this.replica.newWords();
    this.replica.clear();
    this.outbox.abandon();
    this.leftOut.giveUp(words);
    this.tellLeftOut();
    this.changed(true);
  }

  /** Goes on where an earlier page stopped. */
  restore({ copy, work }: Restored): void {
    this.leftOut.keep(work.kept);
    try {
      if (!copy || work.schema !== this.options.schemaNumber) throw new RangeError('Other schema');
      this.options.contact.mode = work.mode;
      this.absence.missed = work.missed ?? null;
      this.replica.adopt(copy);
      this.placed.reset(copy.version);
      for (const batch of work.tail) this.take(batch);
      this.replica.resume(work.unsent, work.decisions);
      this.outbox.resume(work.acknowledged, work.inFlight);
      this.leftOut.restoreWaiting(work);
    } catch (problem) {
      if (work.unsent.length) console.warn('What was kept here no longer fits', problem);
      this.leftOut.restoreWords(work);
      this.replica.clear();
      this.outbox.abandon();
      this.absence.over();
      this.keeper.begin();
    }
  }

  private work(): Omit<Work, 'tail'> | null {
    if (!this.replica.confirmed) return null;
    const { acknowledged, inFlight } = this.outbox;
    return {
      schema: this.options.schemaNumber,
      mode: this.options.contact.mode,
      acknowledged,
      inFlight: inFlight && { seq: inFlight.seq, count: inFlight.count },
      unsent: this.replica.unsentJson(),
      ordinal: this.replica.ordinal,
      decisions: this.replica.decisions,
      kept: [...this.leftOut.kept],
      missed: this.absence.missed,
      aside: this.leftOut.steps,
      begun: this.own.untold,
    };
  }

  private changed(replaced: boolean): void {
    this.options.page().changed?.(this.replica.state, replaced);
  }

  tellLeftOut(): void {
    const { contact, page, tell } = this.options;
    page().kept?.(this.leftOut.kept, this.leftOut.waiting);
    tell();
    if (contact.closed) this.keeper.forget(this.leftOut.kept);
    else this.keeper.later();
  }
}

/** One letter says nothing where its words are gone, and whoever sees it go needs no notice; a digit may. */
function isMoreThanALetter({ text }: Words): boolean {
  return !/^\s*\p{L}?\s*$/u.test(text);
}
