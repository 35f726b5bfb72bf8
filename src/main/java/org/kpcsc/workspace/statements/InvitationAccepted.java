package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * An organisation takes part in a text.
 *
 * @param organisation which one
 */
public record InvitationAccepted(
        StatementId statement, OrganisationId organisation, Set<OrganisationId> concerns)
        implements StatementEvent {

    public InvitationAccepted {
        concerns = Set.copyOf(concerns);
    }
}
