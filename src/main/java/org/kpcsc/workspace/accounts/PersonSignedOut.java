package org.kpcsc.workspace.accounts;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone ended the sign-in that they were using. */
public record PersonSignedOut(PersonId person, OrganisationId organisation)
        implements AuditedEvent {

    @Override
    public UUID subject() {
        return person.value();
    }

    @Override
    public Set<OrganisationId> concerns() {
        return Set.of(organisation);
    }

    @Override
    public Optional<By> by() {
        return Optional.of(new By(person, organisation));
    }
}
