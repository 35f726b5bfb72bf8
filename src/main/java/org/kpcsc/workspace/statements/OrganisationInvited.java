package org.kpcsc.workspace.statements;

import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * An organisation was invited to write.
 *
 * @param organisation which one
 */
public record OrganisationInvited(
        StatementId statement, OrganisationId organisation, Set<OrganisationId> concerns)
        implements StatementEvent {

    public OrganisationInvited {
        concerns = Set.copyOf(concerns);
    }

    @Override
    public Optional<OrganisationId> towards() {
        return Optional.of(organisation);
    }
}
