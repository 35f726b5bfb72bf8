package org.kpcsc.workspace.documents.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kpcsc.workspace.documents.Authorship;

/**
 * Through whom something came into a text, and when.
 *
 * @param at to the minute, so that letters typed in one go are of one origin
 * @param version the one before the batch that it began with
 */
public record Origin(Authorship author, Instant at, long version) {

    /** Whether what the same author writes then is told to be of the same minute. */
    boolean holdsAt(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).equals(at.truncatedTo(ChronoUnit.MINUTES));
    }
}
