package org.kpcsc.workspace.operations.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.accounts.Enrolment.Newcomer;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;

/**
 * An invented account, named by role and organisation and by nothing else.
 *
 * @param login also the address, in the demo's own mailbox
 */
record DemoPerson(
        String login, String name, Language language, Map<OrganisationId, Set<Role>> roles) {

    static PersonId id(String login) {
        var name = "demo person " + login;
        return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    Newcomer newcomer() {
        return new Newcomer(
                id(login),
                new PersonName(name),
                new UserName(login),
                new EmailAddress(login),
                language,
                roles);
    }
}
