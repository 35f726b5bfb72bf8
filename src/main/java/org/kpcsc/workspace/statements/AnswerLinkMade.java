package org.kpcsc.workspace.statements;

import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * A link was made by which an organisation can answer once.
 *
 * @param organisation who can answer by it
 */
public record AnswerLinkMade(
        StatementId statement, OrganisationId organisation, Set<OrganisationId> concerns)
        implements StatementEvent {

    public AnswerLinkMade {
        concerns = Set.copyOf(concerns);
    }

    @Override
    public Optional<OrganisationId> towards() {
        return Optional.of(organisation);
    }
}
