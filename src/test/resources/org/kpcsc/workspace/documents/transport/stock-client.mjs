// A client of the wire made of the stock packages alone, as the contract describes it: what anybody
// could write, and nothing of the workspace's own editor.
import { EditorState } from 'prosemirror-state';
import { Node } from 'prosemirror-model';
import { Step, Transform } from 'prosemirror-transform';
import {
  collab,
  getVersion,
  rebaseSteps,
  receiveTransaction,
  sendableSteps,
} from 'prosemirror-collab';
import { stepJson } from '../differential/answers.mjs';

// What no server may do to a client.
class Fault extends Error {}

export class StockClient {
  // What has arrived and not been read, what has been written and not been sent.
  inbox = [];
  outbox = [];
  state = null;
  ordinal = 0;
  seq = 0;
  inFlight = null;
  acknowledged = [];
  refused = [];
  // In flight when the line broke: those that had arrived, and those sent again.
  found = 0;
  resent = 0;
  reopened = [];
  faults = [];
  #line = null;
  #opened = false;
  #waiting = [];

  // `stage` is where everybody writes: the schema, its number and the document's address.
  constructor({ schema, number, address }, { signIn, client }) {
    this.schema = schema;
    this.number = number;
    this.address = address;
    this.signIn = signIn;
    this.client = client;
  }

  get isConnected() {
    return this.#line != null;
  }

  get isSettled() {
    return this.#opened && !this.inFlight && !this.inbox.length && !sendableSteps(this.state);
  }

  // The stored document, without one's own unconfirmed steps.
  confirmed = null;

  connect() {
    this.cut();
    const line = new WebSocket(this.address, { headers: { 'Sign-In': this.signIn } });
    this.#line = line;
    const { client, number } = this;
    line.onopen = () => {
      const version = this.state ? getVersion(this.state) : null;
      const open = { type: 'open', schema: number, client, version };
      line.send(JSON.stringify(open));
    };
    line.onmessage = ({ data }) => {
      if (line == this.#line) this.#arrived(JSON.parse(data));
    };
    line.onclose = () => {
      if (line == this.#line) this.#gone();
    };
  }

  // Breaks the line: what is on its way either way is lost, unless it has arrived.
  cut() {
    const line = this.#line;
    this.#gone();
    line?.close();
  }

  #gone() {
    this.#line = null;
    this.#opened = false;
    this.inbox = [];
    this.outbox = [];
    this.#wake();
  }

  // Batches one by one, however many came together.
  #arrived(frame) {
    if (frame.type == 'steps') {
      this.inbox.push(...frame.batches.map((batch) => ({ type: 'steps', batches: [batch] })));
    } else if (frame.type == 'opened' || frame.type == 'refused') {
      this.inbox.push(frame);
    } else return;
    this.#wake();
  }

  #wake() {
    this.#waiting.splice(0).forEach((resolve) => resolve());
  }

  #arrival() {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  // Until something has arrived or the line is gone.
  async anything() {
    if (!this.inbox.length && this.#line) await this.#arrival();
  }

  // Until one's own batch has arrived; it is not read by that.
  async ownArrival() {
    const isOwn = (batch) => batch.client == this.client && batch.seq == this.inFlight.seq;
    while (!this.inbox.some(({ batches }) => batches?.some(isOwn))) await this.#arrival();
  }

  // Writes what there is to write; `sendable` says how many of the unconfirmed steps at most.
  write(sendable = Infinity) {
    const unsent = this.#opened && !this.inFlight && sendableSteps(this.state);
    if (!unsent || !sendable) return;
    const steps = unsent.steps.slice(0, sendable);
    this.inFlight = { seq: this.seq + 1, origins: new Set(unsent.origins.slice(0, sendable)) };
    this.#send(steps);
  }

  #send(steps) {
    const { seq } = this.inFlight;
    this.outbox.push({
      type: 'steps',
      seq,
      version: getVersion(this.state),
      steps: steps.map(stepJson),
    });
  }

  release() {
    for (const frame of this.outbox.splice(0)) this.#line.send(JSON.stringify(frame));
  }

  // Reads the next frame.
  read() {
    const frame = this.inbox.shift();
    try {
      this.#take(frame);
    } catch (e) {
      this.#reopen(e);
    }
  }

  #take(frame) {
    if (frame.type == 'opened') this.#open(frame);
    else if (frame.type == 'refused') this.#drop(frame);
    else frame.batches.forEach((batch) => this.#receive(batch));
  }

  #open(opened) {
    this.#opened = true;
    const wasInFlight = this.inFlight != null;
    if (opened.doc) this.#begin(opened);
    else opened.batches.forEach((batch) => this.#receive(batch));
    this.seq = opened.acknowledged;
    if (wasInFlight && !this.inFlight) this.found++;
    if (!this.inFlight) return;
    if (this.inFlight.seq <= opened.acknowledged) throw new Fault('acknowledged, but never seen');
    const left = this.#surviving();
    if (!left) this.inFlight = null;
    else {
      this.resent++;
      this.#send(sendableSteps(this.state).steps.slice(0, left));
    }
  }

  #begin({ doc, version, ordinal }) {
    this.ordinal = ordinal;
    this.inFlight = null;
    this.confirmed = Node.fromJSON(this.schema, doc);
    this.state = this.#stateAt(version);
  }

  #stateAt(version) {
    const plugins = [collab({ version, clientID: this.client })];
    return EditorState.create({ doc: this.confirmed, plugins });
  }

  // How many of the steps in flight are left: they are the first of the unconfirmed.
  #surviving() {
    const { origins = [] } = sendableSteps(this.state) ?? {};
    return origins.filter((origin) => this.inFlight.origins.has(origin)).length;
  }

  // Whether a batch of one's own came out as it did here.
  #isAsHeld(steps) {
    const held = (sendableSteps(this.state)?.steps ?? []).slice(0, this.#surviving());
    return JSON.stringify(held.map(stepJson)) == JSON.stringify(steps);
  }

  #receive(batch) {
    if (batch.ordinal <= this.ordinal) return;
    if (batch.ordinal != this.ordinal + 1 || batch.version != getVersion(this.state)) {
      throw new Fault('a gap');
    }
    const { client, inFlight } = this;
    const isOwn = batch.client == client && batch.seq == inFlight?.seq;
    const steps = batch.steps.map((json) => Step.fromJSON(this.schema, json));
    if (isOwn && !this.#isAsHeld(batch.steps)) throw new Fault('not what was sent');
    const authors = steps.map(() => (isOwn ? client : 'another'));
    this.state = this.state.apply(receiveTransaction(this.state, steps, authors));
    this.confirmed = steps.reduce((tr, step) => tr.step(step), new Transform(this.confirmed)).doc;
    this.ordinal = batch.ordinal;
    if (isOwn) {
      this.seq = batch.seq;
      this.acknowledged.push(batch.seq);
      this.inFlight = null;
    }
  }

  // Gives up the steps in flight and keeps what came after them.
  #drop({ seq, reason, message }) {
    if (seq != this.inFlight?.seq) throw new Fault(message);
    this.refused.push(reason);
    const left = this.#surviving();
    const tr = new Transform(this.confirmed);
    const own = (sendableSteps(this.state)?.steps ?? []).map((step) => {
      tr.step(step);
      return { step, inverted: step.invert(tr.docs.at(-1)) };
    });
    const undoing = own.slice(0, left).reverse();
    const inverses = undoing.map(({ inverted }) => inverted);
    const later = rebaseSteps(own.slice(left), inverses, new Transform(tr.doc));
    this.inFlight = null;
    this.state = this.#stateAt(getVersion(this.state));
    const kept = this.state.tr;
    later.forEach(({ step }) => kept.step(step));
    if (later.length) this.state = this.state.apply(kept);
  }

  // What cannot be gone on from is opened anew: also where a stock package throws, since it cannot
  // undo every step while it rebases.
  #reopen(reason) {
    (reason instanceof Fault ? this.faults : this.reopened).push(reason.message);
    this.state = null;
    this.inFlight = null;
    this.connect();
  }

  // Does something to one's own copy; `make` answers with a transaction, or null.
  edit(make) {
    const tr = this.state && make(this.state);
    if (tr?.steps.length) this.state = this.state.apply(tr);
  }

  report() {
    const { client, acknowledged, refused, found, resent, reopened, faults } = this;
    const doc = this.state.doc.toJSON();
    return { client, acknowledged, refused, found, resent, reopened, faults, doc };
  }
}
