package org.kpcsc.workspace.statements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;

/** The people that a test made known, with the roles they act in. */
class KnownRoles implements People {

    private final List<Actor> known = new CopyOnWriteArrayList<>();

    Actor with(Actor actor) {
        known.add(actor);
        return actor;
    }

    @Override
    public PersonName name(PersonId person) {
        return new PersonName("Person " + person.toString().substring(0, 8));
    }

    @Override
    public Map<PersonId, PersonName> names(Collection<PersonId> people) {
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::name));
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

    @Override
    public Language languageOf(PersonId person) {
        return Language.EN;
    }

    @Override
    public Optional<EmailAddress> addressOf(PersonId person) {
        return Optional.empty();
    }
}
