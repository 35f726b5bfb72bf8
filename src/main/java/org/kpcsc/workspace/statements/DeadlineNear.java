package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/** A round ends soon, and somebody has not answered. */
public record DeadlineNear(StatementId statement, Set<OrganisationId> concerns)
        implements StatementEvent {

    public DeadlineNear {
        concerns = Set.copyOf(concerns);
    }
}
