package org.kpcsc.workspace.documents.log;

import java.time.Instant;
import java.util.UUID;
import org.kpcsc.workspace.documents.Authorship;

/**
 * One accepted batch of steps, as it stands in the log for ever.
 *
 * @param ordinal its place among the document's batches: 1, 2, 3...
 * @param version number of steps before it
 * @param client the editor that sent it
 * @param seq its number among that editor's batches: 1, 2, 3...
 * @param author who wrote it
 * @param at when it was committed; order comes from the ordinal, never from this
 * @param count number of steps; a batch of which nothing was left counts too
 * @param steps the steps as a JSON list
 */
public record LoggedBatch(
        long ordinal,
        long version,
        UUID client,
        long seq,
        Authorship author,
        Instant at,
        int count,
        String steps) {

    /** The document's version after it. */
    public long end() {
        return version + count;
    }
}
