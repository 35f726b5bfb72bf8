package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/** A round's deadline was put off. */
public record SignOffExtended(StatementId statement, Set<OrganisationId> concerns)
        implements StatementEvent {

    public SignOffExtended {
        concerns = Set.copyOf(concerns);
    }
}
