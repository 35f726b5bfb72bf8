package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/** The coordinator approved one exact text. */
public record StatementApproved(StatementId statement, Set<OrganisationId> concerns)
        implements StatementEvent {

    public StatementApproved {
        concerns = Set.copyOf(concerns);
    }
}
