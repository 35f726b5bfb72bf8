package org.kpcsc.workspace.accounts;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;

/** An invitation no longer works. */
public record InvitationWithdrawn(UUID invitation, OrganisationId organisation)
        implements AuditedEvent {

    @Override
    public UUID subject() {
        return invitation;
    }

    @Override
    public Set<OrganisationId> concerns() {
        return Set.of(organisation);
    }
}
