package org.kpcsc.workspace.statements;

import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * An organisation no longer takes part in writing.
 *
 * @param organisation which one
 */
public record OrganisationDismissed(
        StatementId statement, OrganisationId organisation, Set<OrganisationId> concerns)
        implements StatementEvent {

    public OrganisationDismissed {
        concerns = Set.copyOf(concerns);
    }

    @Override
    public Optional<OrganisationId> towards() {
        return Optional.of(organisation);
    }
}
