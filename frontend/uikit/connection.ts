import '@vaadin/common-frontend';
import { mend, type Shown } from './lost-line';

interface Flow {
  connectionState: Shown;
  Flow?: { clients?: Record<string, { isActive?: () => boolean }> };
}

const { Vaadin } = window as unknown as { Vaadin: Flow };

mend({
  shown: Vaadin.connectionState,
  isBusy: () => Object.values(Vaadin.Flow?.clients ?? {}).some((client) => client.isActive?.()),
  // What no cache answers, and no proxy in the server's place.
  isReached: () =>
    fetch('/site.svg', { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    ),
  after: (milliseconds, run) => setTimeout(run, milliseconds),
});
