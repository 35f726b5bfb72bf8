package org.kpcsc.workspace.statements;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.CopyTaken;
import org.kpcsc.workspace.kernel.OrganisationId;

/** A copy of a statement's text; the organisation whose text it is may know of it. */
public record StatementCopied(
        StatementId statement, OrganisationId reader, Set<OrganisationId> concerns)
        implements CopyTaken {

    public StatementCopied {
        concerns = Set.copyOf(concerns);
    }

    @Override
    public UUID subject() {
        return statement.value();
    }
}
