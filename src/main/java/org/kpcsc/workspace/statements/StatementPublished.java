package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/** A statement is public. */
public record StatementPublished(StatementId statement, Set<OrganisationId> concerns)
        implements StatementEvent {

    public StatementPublished {
        concerns = Set.copyOf(concerns);
    }
}
