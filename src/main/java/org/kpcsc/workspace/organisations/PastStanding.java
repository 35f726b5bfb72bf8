package org.kpcsc.workspace.organisations;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A standing that is over. */
@Embeddable
record PastStanding(
        @Enumerated(EnumType.STRING) Standing standing,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay) {

    StandingPeriod toPeriod() {
        return new StandingPeriod(standing, fromDay, untilDay, false);
    }
}
