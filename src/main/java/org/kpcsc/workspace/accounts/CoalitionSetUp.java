package org.kpcsc.workspace.accounts;

import java.util.UUID;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** The first organisation and its first person were entered. */
public record CoalitionSetUp(PersonId person, OrganisationId organisation) implements OwnAct {

    /** The organisation: it is what the workspace now has. */
    @Override
    public UUID subject() {
        return organisation.value();
    }
}
