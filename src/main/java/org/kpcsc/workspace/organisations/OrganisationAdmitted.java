package org.kpcsc.workspace.organisations;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;

/** An organisation entered the coalition. */
public record OrganisationAdmitted(OrganisationId organisation) implements AuditedEvent {

    @Override
    public UUID subject() {
        return organisation.value();
    }

    @Override
    public Set<OrganisationId> concerns() {
        return Set.of(organisation);
    }
}
