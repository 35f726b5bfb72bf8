package org.kpcsc.workspace.accounts;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone can no longer sign in. */
public record AccountClosed(PersonId person, Set<OrganisationId> organisations)
        implements AuditedEvent {

    public AccountClosed {
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
