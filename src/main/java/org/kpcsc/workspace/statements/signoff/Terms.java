package org.kpcsc.workspace.statements.signoff;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;

/**
 * What a round is opened with: who is asked, by when, by which rule.
 *
 * @param spellingUntil where the change since the last round is one of spelling only: until when
 *     somebody may object to that; null for any other change
 */
public record Terms(
        SignOffRule rule,
        Instant deadline,
        Set<OrganisationId> asked,
        @Nullable Instant spellingUntil) {

    public static final Duration SHORTEST = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofDays(366);

    public Terms {
        asked = Set.copyOf(asked);
    }

    /** Throws {@link RefusedException} where a round cannot be opened so at this moment. */
    public Terms checkedAt(Instant now) {
        if (asked.isEmpty()) {
            throw new RefusedException("statements.refused.asked.nobody");
        }
        if (rule instanceof SignOffRule.NoObjection(int minimum) && minimum > asked.size()) {
            throw new RefusedException("statements.refused.minimum", asked.size());
        }
        checkDeadline(deadline, now);
        if (spellingUntil != null
                && (!spellingUntil.isAfter(now) || spellingUntil.isAfter(deadline))) {
            throw new RefusedException("statements.refused.spelling.time");
        }
        return this;
    }

    /** Compared by the minute: a deadline is chosen by the minute, and choosing takes a moment. */
    static void checkDeadline(Instant deadline, Instant now) {
        var earliest = now.truncatedTo(ChronoUnit.MINUTES).plus(SHORTEST);
        if (deadline.isBefore(earliest) || deadline.isAfter(now.plus(LONGEST))) {
            throw new RefusedException("statements.refused.deadline");
        }
    }
}
