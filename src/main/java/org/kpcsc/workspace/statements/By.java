package org.kpcsc.workspace.statements;

import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** A person acting for an organisation, as records keep it. */
public record By(PersonId person, OrganisationId organisation) {

    public static By of(Actor actor) {
        return new By(actor.person(), actor.organisation());
    }
}
