package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/** A round's rule was not met, or is met no longer: the coordinator chooses. */
public record SignOffNotCarried(StatementId statement, Set<OrganisationId> concerns)
        implements StatementEvent {

    public SignOffNotCarried {
        concerns = Set.copyOf(concerns);
    }

    @Override
    public boolean isConsequence() {
        return true;
    }
}
