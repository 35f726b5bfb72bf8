package org.kpcsc.workspace.accounts;

import java.util.Optional;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Says what a person may do for an organisation at this moment. */
@ForApplication
public interface Actors {

    /**
     * The person acting for that organisation, read afresh; empty where they do not belong to it.
     *
     * <p>{@link org.kpcsc.workspace.kernel.Role#COORDINATOR} is among the roles only while that
     * organisation's term runs. People of a suspended or former organisation have no role.
     */
    Optional<Actor> find(PersonId person, OrganisationId organisation);
}
