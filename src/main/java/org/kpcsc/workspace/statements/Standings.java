package org.kpcsc.workspace.statements;

import java.util.Set;
import java.util.stream.Collectors;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Which organisations may stand behind a text on this day: members and partners. */
@Component
class Standings {

    private final Organisations organisations;

    Standings(Organisations organisations) {
        this.organisations = organisations;
    }

    Set<OrganisationId> now() {
        return organisations.all().stream()
                .filter(Standings::mayStand)
                .map(OrganisationProfile::id)
                .collect(Collectors.toSet());
    }

    void require(OrganisationId organisation) {
        if (!mayStand(organisations.get(organisation))) {
            throw new RefusedException("statements.refused.standing");
        }
    }

    static boolean mayStand(OrganisationProfile organisation) {
        return organisation.standing().takesPart();
    }
}
