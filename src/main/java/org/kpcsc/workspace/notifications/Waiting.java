package org.kpcsc.workspace.notifications;

import java.util.List;
import org.kpcsc.workspace.kernel.Actor;

/** Knows what waits for a person; implemented by the modules whose things wait. */
public interface Waiting {

    List<WaitingItem> waitingFor(Actor actor);
}
