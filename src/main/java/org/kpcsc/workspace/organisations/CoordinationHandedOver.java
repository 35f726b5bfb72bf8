package org.kpcsc.workspace.organisations;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;

/** One organisation's term as coordinator ended, and another's began. */
public record CoordinationHandedOver(OrganisationId from, OrganisationId to)
        implements AuditedEvent {

    @Override
    public UUID subject() {
        return to.value();
    }

    @Override
    public Set<OrganisationId> concerns() {
        return Set.of(from, to);
    }
}
