package org.kpcsc.workspace.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what is known before anybody can act: at the first visit's set-up, and for the demo.
 *
 * <p>Leaves no audit record, since nobody acted; what joins later goes through {@link Register}.
 */
@Service
@ForApplication
@Transactional
public class Founding {

    private final Entries entries;

    Founding(Entries entries) {
        this.entries = entries;
    }

    /** Enters an organisation with its standing of today; {@code since} is null where unknown. */
    public void enter(
            OrganisationId id,
            OrganisationFacts facts,
            Standing standing,
            @Nullable LocalDate since) {
        entries.add(id, facts, standing, since);
    }

    /** Enters a term as coordinator; refused where it would leave two for one day. */
    public void enterTerm(OrganisationId organisation, TermDates dates) {
        entries.addTerm(organisation, dates);
    }
}
