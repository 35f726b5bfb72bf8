import '@vaadin/common-frontend';
import { mend, type Shown } from './lost-line';
import { isReached } from './reached';

interface Flow {
  connectionState: Shown;
  Flow?: { clients?: Record<string, { isActive?: () => boolean }> };
}

const { Vaadin } = window as unknown as { Vaadin: Flow };

mend({
  shown: Vaadin.connectionState,
  isBusy: () => Object.values(Vaadin.Flow?.clients ?? {}).some((client) => client.isActive?.()),
  isReached,
  after: (milliseconds, run) => setTimeout(run, milliseconds),
});
