package org.kpcsc.workspace.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time during which an organisation had one standing.
 *
 * @param standing which
 * @param from its first day, null where nobody knows it
 * @param until the first day after it, null where nobody knows it or where it lasts
 * @param lasts whether it is the standing of today
 */
public record StandingPeriod(
        Standing standing, @Nullable LocalDate from, @Nullable LocalDate until, boolean lasts) {}
