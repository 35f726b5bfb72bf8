package org.kpcsc.workspace.organisations;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;

/** An organisation is no longer a member, partner or applicant. */
public record OrganisationLeft(OrganisationId organisation) implements AuditedEvent {

    @Override
    public UUID subject() {
        return organisation.value();
    }

    @Override
    public Set<OrganisationId> concerns() {
        return Set.of(organisation);
    }
}
