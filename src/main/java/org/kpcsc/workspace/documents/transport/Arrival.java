package org.kpcsc.workspace.documents.transport;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.authority.Entrance;
import org.kpcsc.workspace.documents.authority.Entry;
import org.kpcsc.workspace.documents.authority.Head;
import org.kpcsc.workspace.documents.log.LoggedBatch;

/**
 * Somebody about to come into a room.
 *
 * @param missed what the client has missed until now; null where it needs the whole text
 * @param until the head that {@code missed} leads to
 * @param locked whether the text is frozen
 */
record Arrival(
        Member member,
        Entrance entrance,
        @Nullable List<LoggedBatch> missed,
        Head until,
        boolean locked) {

    /** The missed batches and those that have been committed since, up to a head. */
    @Nullable List<LoggedBatch> missedUpTo(Head head) {
        if (missed == null) {
            return null;
        }
        var all = new ArrayList<>(missed);
        entrance.authority().since(until.version()).stream()
                .map(Entry::batch)
                .filter(batch -> batch.ordinal() > until.ordinal())
                .filter(batch -> batch.ordinal() <= head.ordinal())
                .forEach(all::add);
        return all;
    }
}
