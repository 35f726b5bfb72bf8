package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * A representative answered for their organisation.
 *
 * @param organisation which one
 */
public record SignOffAnswered(
        StatementId statement, OrganisationId organisation, Set<OrganisationId> concerns)
        implements StatementEvent {

    public SignOffAnswered {
        concerns = Set.copyOf(concerns);
    }
}
