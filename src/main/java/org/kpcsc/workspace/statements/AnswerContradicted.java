package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * An organisation said that what was recorded for it is not its answer.
 *
 * @param organisation which one
 */
public record AnswerContradicted(
        StatementId statement, OrganisationId organisation, Set<OrganisationId> concerns)
        implements StatementEvent {

    public AnswerContradicted {
        concerns = Set.copyOf(concerns);
    }
}
