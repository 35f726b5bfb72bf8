package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/** Organisations were asked to sign off one exact text. */
public record SignOffAsked(StatementId statement, Set<OrganisationId> concerns)
        implements StatementEvent {

    public SignOffAsked {
        concerns = Set.copyOf(concerns);
    }
}
