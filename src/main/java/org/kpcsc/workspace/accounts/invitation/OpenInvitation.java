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

/** An invitation that nobody has taken yet; it may have expired. */
public record OpenInvitation(
        UUID id,
        OrganisationId organisation,
        PersonName name,
        Optional<EmailAddress> address,
        Language language,
        Set<Role> roles,
        Instant expiresAt) {

    static OpenInvitation of(Invitation invitation) {
        return new OpenInvitation(
                invitation.id(),
                invitation.organisation(),
                invitation.name(),
                invitation.address(),
                invitation.language(),
                invitation.roles(),
                invitation.expiresAt());
    }
}
