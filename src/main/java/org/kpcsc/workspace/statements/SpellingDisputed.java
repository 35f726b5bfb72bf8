package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * An organisation said that a change was more than one of spelling.
 *
 * @param organisation which one
 */
public record SpellingDisputed(
        StatementId statement, OrganisationId organisation, Set<OrganisationId> concerns)
        implements StatementEvent {

    public SpellingDisputed {
        concerns = Set.copyOf(concerns);
    }
}
