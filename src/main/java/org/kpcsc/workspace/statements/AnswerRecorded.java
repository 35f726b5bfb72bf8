package org.kpcsc.workspace.statements;

import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * An answer that was received elsewhere was recorded for an organisation.
 *
 * @param organisation whose answer it is
 */
public record AnswerRecorded(
        StatementId statement, OrganisationId organisation, Set<OrganisationId> concerns)
        implements StatementEvent {

    public AnswerRecorded {
        concerns = Set.copyOf(concerns);
    }

    @Override
    public Optional<OrganisationId> towards() {
        return Optional.of(organisation);
    }
}
