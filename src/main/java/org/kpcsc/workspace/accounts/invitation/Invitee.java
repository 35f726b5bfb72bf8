package org.kpcsc.workspace.accounts.invitation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.Role;

/**
 * Who is to be invited.
 *
 * @param address where the link is mailed; null where it will be handed over in another way
 * @param language of the mail and of the account
 */
public record Invitee(
        PersonName name, @Nullable EmailAddress address, Language language, Set<Role> roles) {

    public Invitee {
        roles = Set.copyOf(roles);
    }
}
