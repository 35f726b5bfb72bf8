package org.kpcsc.workspace.accounts;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;

/** An organisation was given an invitation to hand on, or a new link for it. */
public record PersonInvited(UUID invitation, OrganisationId organisation) implements AuditedEvent {

    @Override
    public UUID subject() {
        return invitation;
    }

    @Override
    public Set<OrganisationId> concerns() {
        return Set.of(organisation);
    }
}
