package org.kpcsc.workspace.statements;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.KnownPeople;

/** The people that a test made known, with the roles they act in. */
class KnownRoles extends KnownPeople {

    private final List<Actor> known = new CopyOnWriteArrayList<>();

    Actor with(Actor actor) {
        known.add(actor);
        return actor;
    }

    @Override
    public List<PersonId> holding(Role role, OrganisationId organisation) {
        return known.stream()
                .filter(actor -> actor.has(role, organisation))
                .map(Actor::person)
                .toList();
    }

    @Override
    public List<PersonId> coordinating() {
        return known.stream().filter(Actor::coordinator).map(Actor::person).toList();
    }
}
