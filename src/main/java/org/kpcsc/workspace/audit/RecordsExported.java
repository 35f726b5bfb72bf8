package org.kpcsc.workspace.audit;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.kernel.OrganisationId;

/** Somebody took a copy of the records that their organisation may read out of the workspace. */
public record RecordsExported(OrganisationId reader) implements AuditedEvent {

    @Override
    public UUID subject() {
        return reader.value();
    }

    @Override
    public Set<OrganisationId> concerns() {
        return Set.of();
    }
}
