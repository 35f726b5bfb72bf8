package org.kpcsc.workspace.accounts;

import java.util.Optional;

/** What a person did with their own account, perhaps before anybody was known to act. */
interface OwnAct extends AboutPerson, AtOrganisation {

    @Override
    default Optional<By> by() {
        return Optional.of(new By(person(), organisation()));
    }
}
