package org.kpcsc.workspace.accounts.reset;

import java.util.Set;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;

/**
 * Someone who may need a link, and what decides who can hand them one: whoever makes a link could
 * keep it, and act as that person (decision 011).
 *
 * @param organisations those they belong to
 * @param leadsAlone where they are the only focal person who has an open account
 * @param coordinates whether they have coordinator rights now
 */
record LockedOut(
        PersonId person,
        Set<OrganisationId> organisations,
        Set<OrganisationId> leadsAlone,
        boolean coordinates) {

    LockedOut {
        organisations = Set.copyOf(organisations);
        leadsAlone = Set.copyOf(leadsAlone);
    }

    /**
     * Their own focal person, to whom it gives nothing that is not their organisation's; and the
     * coordinator, where a focal person has no other beside them.
     */
    boolean mayBeHelpedBy(Actor giver) {
        return !is(giver)
                && ((isLedBy(giver) && givesNothingElse(giver))
                        || (giver.coordinator() && !leadsAlone.isEmpty()));
    }

    boolean is(Actor giver) {
        return giver.person().equals(person);
    }

    boolean isLedBy(Actor giver) {
        return giver.has(Role.FOCAL_PERSON) && organisations.contains(giver.organisation());
    }

    private boolean givesNothingElse(Actor giver) {
        return organisations.size() == 1 && (!coordinates || giver.coordinator());
    }
}
