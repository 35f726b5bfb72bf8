package org.kpcsc.workspace.accounts.invitation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;

/**
 * An invitation that nobody has taken yet.
 *
 * @param expired whether its link no longer works; a new one can be made
 */
public record OpenInvitation(
        UUID id,
        OrganisationId organisation,
        PersonName name,
        Optional<EmailAddress> address,
        Language language,
        Set<Role> roles,
        Instant expiresAt,
        boolean expired) {

    static OpenInvitation of(Invitation invitation, Instant now) {
        return new OpenInvitation(
                invitation.id(),
                invitation.organisation(),
                invitation.name(),
                invitation.address(),
                invitation.language(),
                invitation.roles(),
                invitation.expiresAt(),
                !invitation.holds(now));
    }
}
