package org.kpcsc.workspace.accounts.person;

import java.util.Optional;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;

/** What a person may change of themselves, and the name they sign in with. */
public record OwnDetails(
        PersonName name, UserName userName, Optional<EmailAddress> address, Language language) {

    static OwnDetails of(Person person) {
        return new OwnDetails(
                person.name(), person.userName(), person.address(), person.language());
    }
}
