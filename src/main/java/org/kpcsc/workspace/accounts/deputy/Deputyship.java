package org.kpcsc.workspace.accounts.deputy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;

/**
 * Someone acts for the coordinator from one day to another, both included.
 *
 * <p>Void once the organisation that named them no longer coordinates.
 */
@Entity
@Table(schema = "accounts", name = "deputyship")
class Deputyship {

    @Id private UUID id;

    private UUID coordinator;

    private UUID person;

    private UUID organisation;

    private LocalDate firstDay;

    private LocalDate lastDay;

    private boolean revoked;

    @Version private @Nullable Integer version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Deputyship() {}

    /** Throws {@link RefusedException} where the days are the wrong way round or over. */
    Deputyship(OrganisationId coordinator, Deputy deputy, LocalDate today) {
        if (deputy.lastDay().isBefore(deputy.firstDay()) || deputy.lastDay().isBefore(today)) {
            throw new RefusedException("accounts.refused.deputy-days");
        }
        id = deputy.id();
        this.coordinator = coordinator.value();
        person = deputy.person().value();
        organisation = deputy.organisation().value();
        firstDay = deputy.firstDay();
        lastDay = deputy.lastDay();
    }

    Deputy deputy() {
        return new Deputy(
                id, new PersonId(person), new OrganisationId(organisation), firstDay, lastDay);
    }

    boolean isNamedBy(OrganisationId organisation) {
        return coordinator.equals(organisation.value());
    }

    void revoke() {
        revoked = true;
    }
}
