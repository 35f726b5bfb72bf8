package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/** The coordinator sent the text back to its authors. */
public record StatementSentBack(StatementId statement, Set<OrganisationId> concerns)
        implements StatementEvent {

    public StatementSentBack {
        concerns = Set.copyOf(concerns);
    }
}
