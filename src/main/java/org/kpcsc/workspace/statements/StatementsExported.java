package org.kpcsc.workspace.statements;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;

/** Somebody took a list of the statements that they may know of out of the workspace. */
public record StatementsExported(OrganisationId reader) implements AuditedEvent {

    @Override
    public UUID subject() {
        return reader.value();
    }

    @Override
    public Set<OrganisationId> concerns() {
        return Set.of();
    }
}
