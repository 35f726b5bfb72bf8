package org.kpcsc.workspace.accounts;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone changed their own name, address or language. */
public record OwnDetailsChanged(PersonId person, OrganisationId organisation)
        implements AuditedEvent {

    @Override
    public UUID subject() {
        return person.value();
    }

    @Override
    public Set<OrganisationId> concerns() {
        return Set.of(organisation);
    }
}
