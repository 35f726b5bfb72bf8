import { history } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Connection } from '../../documents/statement-editor/connection';
import { Session } from '../../documents/statement-editor/session';
import type { SessionListener } from '../../documents/statement-editor/session-listener';
import type { ServerFrame } from '../../documents/statement-editor/wire';
import type { Restored } from '../../documents/statement-editor/work';
import { published, schema } from './fixtures';
import { MemoryStore } from './memory-store';
import type { Network } from './network';

/** A person with a browser that can be reloaded. */
export class Drafter {
  session: Session;
  readonly store: MemoryStore;
  readonly client: string;
  readonly listener: SessionListener;
  /** How often the text was replaced by the server's whole document. */
  replaced = 0;
  /** The version of the page that this browser has. */
  schemaNumber = published.schema;
  private readonly network: Network;
  private connection: Connection | null = null;

  constructor(network: Network, client: string, listener: SessionListener = {}) {
    this.network = network;
    this.client = client;
    this.listener = {
      ...listener,
      changed: (_state, replaced) => {
        if (replaced) this.replaced++;
      },
    };
    this.store = new MemoryStore(network.clock, network.random);
    this.session = this.begin(null);
  }

  get state(): EditorState {
    if (!this.session.state) throw new Error(`${this.client} has no text yet`);
    return this.session.state;
  }

  get text(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, '\n');
  }

  act(make: (state: EditorState) => Transaction): void {
    this.session.dispatch(make(this.state));
  }

  type(text: string, at: number): void {
    this.act((state) => state.tr.insertText(text, at));
  }

  /** As if the server had sent it. */
  hears(frame: ServerFrame): void {
    this.connection?.listener?.frame(frame);
  }

  /** The page goes without a word, and comes back with what was on disk. */
  reload(): void {
    const restored = this.store.reload();
    this.replaced = 0;
    this.session.listener = {};
    void this.session.stop();
    this.session = this.begin(restored);
  }

  private begin(restored: Restored | null): Session {
    const { connect, clock, random } = this.network;
    const connection = new Connection(connect, clock, random.next);
    const session = new Session({
      schema,
      schemaNumber: this.schemaNumber,
      client: this.client,
      connection,
      clock,
      plugins: () => [history()],
      store: this.store,
      restored,
      listener: this.listener,
    });
    this.connection = connection;
    session.start();
    return session;
  }
}
