package org.kpcsc.workspace.accounts;

import java.util.UUID;
import org.kpcsc.workspace.kernel.OrganisationId;

/** An invitation no longer works. */
public record InvitationWithdrawn(UUID invitation, OrganisationId organisation)
        implements AtOrganisation {

    @Override
    public UUID subject() {
        return invitation;
    }
}
