package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/** The coordinator chose to publish in the names of the endorsers alone. */
public record EndorsersAloneChosen(StatementId statement, Set<OrganisationId> concerns)
        implements StatementEvent {

    public EndorsersAloneChosen {
        concerns = Set.copyOf(concerns);
    }
}
