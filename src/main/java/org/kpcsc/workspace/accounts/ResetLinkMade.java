package org.kpcsc.workspace.accounts;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone made a link with which another person can choose a new password. */
public record ResetLinkMade(PersonId person, Set<OrganisationId> organisations)
        implements AuditedEvent {

    public ResetLinkMade {
        organisations = Set.copyOf(organisations);
    }

    @Override
    public UUID subject() {
        return person.value();
    }

    @Override
    public Set<OrganisationId> concerns() {
        return organisations;
    }
}
