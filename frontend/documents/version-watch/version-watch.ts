import { type EditorPort, onDesk } from '../statement-editor/port';

/** A moment in which people go on writing; each of their keys would only say the same again. */
const PAUSE = 2_000;

/**
 * `<version-watch>`: tells once with `version-passed` that the text on the same desk has gone beyond
 * a version, and again only once it is given another one. Attribute: `version`.
 */
export class VersionWatch extends HTMLElement {
  static readonly observedAttributes = ['version'];

  private end: (() => void) | null = null;
  private port: EditorPort | null = null;
  private timer = 0;
  private told: string | null = null;

  connectedCallback(): void {
    this.end = onDesk(this, (port) => this.connect(port));
  }

  disconnectedCallback(): void {
    this.end?.();
    this.end = null;
  }

  attributeChangedCallback(): void {
    this.look();
  }

  private connect(port: EditorPort): () => void {
    this.port = port;
    const end = port.listen(() => this.look());
    this.look();
    return () => {
      end();
      clearTimeout(this.timer);
      this.timer = 0;
      this.port = null;
    };
  }

  private look(): void {
    if (this.isPassed && !this.timer) this.timer = window.setTimeout(() => this.tell(), PAUSE);
  }

  private get isPassed(): boolean {
    const version = this.getAttribute('version');
    return version !== null && version !== this.told && (this.port?.version ?? 0) > Number(version);
  }

  private tell(): void {
    this.timer = 0;
    if (!this.isPassed) return;
    this.told = this.getAttribute('version');
    this.dispatchEvent(new Event('version-passed'));
  }
}

if (!customElements.get('version-watch')) customElements.define('version-watch', VersionWatch);
