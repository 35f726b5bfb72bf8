package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/** A statement was started. */
public record StatementStarted(StatementId statement, Set<OrganisationId> concerns)
        implements StatementEvent {

    public StatementStarted {
        concerns = Set.copyOf(concerns);
    }
}
