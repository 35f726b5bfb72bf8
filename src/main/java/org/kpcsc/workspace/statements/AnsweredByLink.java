package org.kpcsc.workspace.statements;

import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * An answer came by a one-use link.
 *
 * @param organisation whose answer it is
 */
public record AnsweredByLink(
        StatementId statement, OrganisationId organisation, Set<OrganisationId> concerns)
        implements StatementEvent {

    public AnsweredByLink {
        concerns = Set.copyOf(concerns);
    }

    @Override
    public Optional<OrganisationId> towards() {
        return Optional.of(organisation);
    }
}
