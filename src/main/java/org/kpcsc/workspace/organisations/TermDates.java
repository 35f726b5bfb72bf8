package org.kpcsc.workspace.organisations;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a coordinator's term.
 *
 * @param from its first day, null where nobody knows it
 * @param until the first day after it, null where nobody knows it or where it runs
 * @param running whether it runs today
 * @param attested days on which a source shows the organisation as coordinator
 */
public record TermDates(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean running,
        Set<LocalDate> attested) {

    /** Throws {@link IllegalArgumentException} for dates that contradict one another. */
    public TermDates {
        attested = Set.copyOf(attested);
        if (running && until != null) {
            throw new IllegalArgumentException("a running term has no end");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a term ends after its beginning");
        }
        if (!attested.stream().allMatch(day -> within(day, from, until))) {
            throw new IllegalArgumentException("a term is attested between its ends");
        }
    }

    /** Runs today; since when nobody knows. */
    public static TermDates runningNow() {
        return new TermDates(null, null, true, Set.of());
    }

    public static TermDates runningSince(LocalDate from) {
        return new TermDates(from, null, true, Set.of());
    }

    /** Over; known at these days only. */
    public static TermDates attestedOn(LocalDate... days) {
        return new TermDates(null, null, false, Set.of(days));
    }

    private static boolean within(
            LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
