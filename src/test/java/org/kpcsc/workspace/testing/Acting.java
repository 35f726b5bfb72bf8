package org.kpcsc.workspace.testing;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;

/** Lets a test say who acts; nobody does unless it says so. */
public class Acting implements CurrentActor {

    private final ThreadLocal<@Nullable Actor> current = new ThreadLocal<>();

    @Override
    public Optional<Actor> find() {
        return Optional.ofNullable(current.get());
    }

    /** From here on in this thread, until {@link #nobody()}. */
    public void become(Actor actor) {
        current.set(actor);
    }

    public void nobody() {
        current.remove();
    }

    public void as(Actor actor, Runnable act) {
        as(
                actor,
                () -> {
                    act.run();
                    return true;
                });
    }

    public <T> T as(Actor actor, Supplier<T> act) {
        var before = current.get();
        current.set(actor);
        try {
            return act.get();
        } finally {
            current.set(before);
        }
    }

    /** Somebody new with these roles at that organisation, which is a member. */
    public static Actor someone(OrganisationId organisation, Role... roles) {
        return new Actor(PersonId.create(), organisation, Set.of(roles), true, false);
    }

    /** Somebody new who coordinates the coalition from that organisation. */
    public static Actor coordinator(OrganisationId organisation) {
        return new Actor(PersonId.create(), organisation, Set.of(Role.COORDINATOR), true, true);
    }

    /** Somebody new of a suspended organisation. */
    public static Actor suspended(OrganisationId organisation) {
        return new Actor(PersonId.create(), organisation, Set.of(), false, false);
    }
}
