package org.kpcsc.workspace.organisations;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;

/**
 * One organisation's time as coordinator.
 *
 * <p>Often only single days are known of it. A term is without a break, so what lies between two of
 * its known days belongs to it; what lies outside them is unknown.
 */
@Entity
@Table(schema = "organisations", name = "coordinator_term")
class CoordinatorTerm {

    @Id private UUID id;

    private UUID organisation;

    private @Nullable LocalDate fromDay;

    private @Nullable LocalDate untilDay;

    private boolean running;

    @ElementCollection
    @CollectionTable(
            schema = "organisations",
            name = "coordinator_term_day",
            joinColumns = @JoinColumn(name = "term"))
    @Column(name = "attested_on")
    private Set<LocalDate> attested = new HashSet<>();

    /** For the persistence provider alone. */
    @SuppressWarnings("NullAway.Init")
    protected CoordinatorTerm() {}

    CoordinatorTerm(OrganisationId organisation, TermDates dates) {
        this.id = UUID.randomUUID();
        this.organisation = organisation.value();
        this.fromDay = dates.from();
        this.untilDay = dates.until();
        this.running = dates.running();
        this.attested = new HashSet<>(dates.attested());
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    boolean isRunning() {
        return running;
    }

    TermDates dates() {
        return new TermDates(fromDay, untilDay, running, attested);
    }

    /** Whether the organisation is known to have been coordinator on that day. */
    boolean covers(LocalDate day, LocalDate today) {
        return (untilDay == null || day.isBefore(untilDay))
                && first(today).filter(first -> !day.isBefore(first)).isPresent()
                && last(today).filter(last -> !day.isAfter(last)).isPresent();
    }

    boolean overlaps(CoordinatorTerm other, LocalDate today) {
        return knownDays(today).anyMatch(day -> other.covers(day, today))
                || other.knownDays(today).anyMatch(day -> covers(day, today));
    }

    /** Ends the term: that day is the first of the next one. */
    void end(LocalDate on) {
        if (!running) {
            throw new RefusedException("organisations.refused.term-over");
        }
        running = false;
        untilDay = on;
    }

    Optional<LocalDate> first(LocalDate today) {
        return knownDays(today).min(LocalDate::compareTo);
    }

    private Optional<LocalDate> last(LocalDate today) {
        return knownDays(today).max(LocalDate::compareTo);
    }

    private Stream<LocalDate> knownDays(LocalDate today) {
        var edges =
                Stream.of(
                        Optional.ofNullable(fromDay),
                        Optional.ofNullable(untilDay).map(day -> day.minusDays(1)),
                        Optional.of(today).filter(day -> running));
        return Stream.concat(edges.flatMap(Optional::stream), attested.stream())
                .filter(day -> fromDay == null || !day.isBefore(fromDay));
    }
}
