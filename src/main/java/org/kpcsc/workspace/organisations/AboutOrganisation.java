package org.kpcsc.workspace.organisations;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;

/** An act upon an organisation of the register. */
interface AboutOrganisation extends AuditedEvent {

    OrganisationId organisation();

    @Override
    default UUID subject() {
        return organisation().value();
    }

    @Override
    default Set<OrganisationId> concerns() {
        return Set.of(organisation());
    }
}
