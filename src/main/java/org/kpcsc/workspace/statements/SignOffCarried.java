package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/** A round's rule is met: the coordinator can approve. */
public record SignOffCarried(StatementId statement, Set<OrganisationId> concerns)
        implements StatementEvent {

    public SignOffCarried {
        concerns = Set.copyOf(concerns);
    }

    @Override
    public boolean isConsequence() {
        return true;
    }
}
