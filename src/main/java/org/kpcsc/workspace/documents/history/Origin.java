package org.kpcsc.workspace.documents.history;

import java.time.Duration;
import java.time.Instant;
import org.kpcsc.workspace.documents.Authorship;

/**
 * Through whom something came into a text, and when.
 *
 * @param at to within {@link #SITTING}, so that letters typed in one go are of one origin
 * @param version the one before the batch that it began with
 */
public record Origin(Authorship author, Instant at, long version) {

    static final Duration SITTING = Duration.ofMinutes(10);

    /** Whether what the same author writes now still counts as of this origin. */
    boolean holdsAt(Instant now) {
        return !now.isBefore(at) && Duration.between(at, now).compareTo(SITTING) < 0;
    }
}
