package org.kpcsc.workspace.notifications;

import java.util.List;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers everything that waits for a person, the most urgent first. */
@Service
@ForActors
@Transactional(readOnly = true)
public class WaitingList {

    private final ObjectProvider<Waiting> sources;
    private final CurrentActor currentActor;

    WaitingList(ObjectProvider<Waiting> sources, CurrentActor currentActor) {
        this.sources = sources;
        this.currentActor = currentActor;
    }

    /** What waits for whoever asks. */
    public List<WaitingItem> mine() {
        var actor = currentActor.require();
        if (!actor.isAdmitted()) {
            return List.of();
        }
        return sources.orderedStream()
                .flatMap(source -> source.waitingFor(actor).stream())
                .sorted(WaitingItem.BY_URGENCY)
                .toList();
    }
}
