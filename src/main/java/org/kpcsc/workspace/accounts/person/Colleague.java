package org.kpcsc.workspace.accounts.person;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;

/**
 * A person as an organisation's page lists them, to one reader.
 *
 * @param roles those that the reader may know of
 * @param userName for whoever helps the person sign in; null for everyone else
 * @param active whether they can sign in
 */
public record Colleague(
        PersonId person,
        PersonName name,
        Set<Role> roles,
        @Nullable UserName userName,
        boolean active) {

    public Colleague {
        roles = Set.copyOf(roles);
    }
}
