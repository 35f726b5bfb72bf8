package org.kpcsc.workspace.accounts;

import java.util.Set;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;

/** An act that concerns one organisation. */
interface AtOrganisation extends AuditedEvent {

    OrganisationId organisation();

    @Override
    default Set<OrganisationId> concerns() {
        return Set.of(organisation());
    }
}
