package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * An organisation does not take part in a text.
 *
 * @param organisation which one
 */
public record InvitationDeclined(
        StatementId statement, OrganisationId organisation, Set<OrganisationId> concerns)
        implements StatementEvent {

    public InvitationDeclined {
        concerns = Set.copyOf(concerns);
    }
}
