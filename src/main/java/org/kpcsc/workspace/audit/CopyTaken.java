package org.kpcsc.workspace.audit;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.kernel.OrganisationId;

/** Somebody took a copy of what their organisation may read out of the workspace. */
public interface CopyTaken extends AuditedEvent {

    OrganisationId reader();

    @Override
    default UUID subject() {
        return reader().value();
    }

    @Override
    default Set<OrganisationId> concerns() {
        return Set.of();
    }
}
