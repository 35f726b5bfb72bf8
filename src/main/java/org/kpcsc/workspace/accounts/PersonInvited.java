package org.kpcsc.workspace.accounts;

import java.util.UUID;
import org.kpcsc.workspace.kernel.OrganisationId;

/** An organisation was given an invitation to hand on, or a new link for it. */
public record PersonInvited(UUID invitation, OrganisationId organisation)
        implements AtOrganisation {

    @Override
    public UUID subject() {
        return invitation;
    }
}
