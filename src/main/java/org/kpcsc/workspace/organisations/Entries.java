package org.kpcsc.workspace.organisations;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.springframework.stereotype.Component;

/** Adds to the register, and holds what is true of it as a whole. */
@Component
class Entries {

    private final RegisteredOrganisations organisations;
    private final CoordinatorTerms terms;
    private final EntityManager entities;
    private final Clock clock;

    Entries(
            RegisteredOrganisations organisations,
            CoordinatorTerms terms,
            EntityManager entities,
            Clock clock) {
        this.organisations = organisations;
        this.terms = terms;
        this.entities = entities;
        this.clock = clock;
    }

    Organisation add(
            OrganisationId id,
            OrganisationFacts facts,
            Standing standing,
            @Nullable LocalDate since) {
        organisations.lock();
        refuseUntrue(id, facts);
        var taken =
                organisations.findAllByOrderByAcronym().stream()
                        .map(each -> each.profile().colour())
                        .toList();
        return organisations.save(
                new Organisation(id, facts, Palette.farthestFrom(taken), standing, since));
    }

    /** Refuses what may be true of one organisation and not of this one, or not yet. */
    void refuseUntrue(OrganisationId id, OrganisationFacts facts) {
        if (facts.founded() != null && facts.founded() > LocalDate.now(clock).getYear()) {
            throw new RefusedException("organisations.refused.founded");
        }
        refuseTaken(id, facts.acronym());
    }

    private void refuseTaken(OrganisationId id, String acronym) {
        if (organisations.existsByAcronymIgnoreCaseAndIdNot(acronym, id.value())) {
            throw new RefusedException("organisations.refused.acronym-taken", acronym);
        }
    }

    void addTerm(OrganisationId organisation, TermDates dates) {
        organisations.lock();
        var term = new CoordinatorTerm(organisation, dates);
        var today = LocalDate.now(clock);
        if (terms.findAllBy().stream().anyMatch(other -> other.overlaps(term, today))) {
            throw new RefusedException("organisations.refused.two-coordinators");
        }
        // The end of one term has to be written before the next begins: the database, too, holds
        // that only one runs, and Hibernate writes new rows first.
        entities.flush();
        terms.save(term);
    }
}
