package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/** The text was opened for editing again. */
public record StatementReopened(StatementId statement, Set<OrganisationId> concerns)
        implements StatementEvent {

    public StatementReopened {
        concerns = Set.copyOf(concerns);
    }
}
