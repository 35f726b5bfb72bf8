package org.kpcsc.workspace.statements;

import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * An organisation was invited to take part in a text.
 *
 * @param organisation which one
 * @param involvement what it is to do
 */
public record OrganisationInvited(
        StatementId statement,
        OrganisationId organisation,
        Involvement involvement,
        Set<OrganisationId> concerns)
        implements StatementEvent {

    public OrganisationInvited {
        concerns = Set.copyOf(concerns);
    }

    @Override
    public Optional<OrganisationId> towards() {
        return Optional.of(organisation);
    }
}
