package org.kpcsc.workspace.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;

/**
 * A mail on its way.
 *
 * @param attempts how often it was tried without success
 */
record OutgoingMail(
        UUID id, EmailAddress to, Language language, Mail mail, Instant writtenAt, int attempts) {

    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    /** Waits twice as long after each attempt: 30 s, 1 min, 2 min, up to two hours. */
    Instant nextAttempt(Instant now) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
        return now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    boolean isHopeless(Instant now) {
        return writtenAt.plus(PATIENCE).isBefore(now);
    }
}
