package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/** A statement's title, kind, issuer or readers were changed. */
public record StatementDescribed(StatementId statement, Set<OrganisationId> concerns)
        implements StatementEvent {

    public StatementDescribed {
        concerns = Set.copyOf(concerns);
    }
}
