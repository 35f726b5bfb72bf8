package org.kpcsc.workspace.documents.transport;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Names of people and badges of organisations, remembered for a minute. */
@Component
class NameTags {

    private static final long REMEMBERED = TimeUnit.MINUTES.toNanos(1);

    private record Remembered<T>(T value, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < REMEMBERED;
        }
    }

    private final People people;
    private final Organisations organisations;
    private final Map<PersonId, Remembered<String>> names = new ConcurrentHashMap<>();
    private final Map<OrganisationId, Remembered<Badge>> badges = new ConcurrentHashMap<>();

    NameTags(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** The names of those that exist. */
    Map<PersonId, String> names(Collection<PersonId> wanted) {
        var unknown = wanted.stream().filter(person -> !isFresh(names.get(person))).toList();
        if (!unknown.isEmpty()) {
            people.names(unknown).forEach((person, name) -> remember(person, name.value()));
        }
        var found = new LinkedHashMap<PersonId, String>();
        for (var person : wanted) {
            var name = names.get(person);
            if (name != null) {
                found.put(person, name.value());
            }
        }
        return found;
    }

    private void remember(PersonId person, String name) {
        names.put(person, new Remembered<>(name, System.nanoTime()));
    }

    /** The badges of those that exist. */
    Map<OrganisationId, Badge> badges(Collection<OrganisationId> wanted) {
        wanted.stream()
                .filter(organisation -> !isFresh(badges.get(organisation)))
                .forEach(this::read);
        var found = new LinkedHashMap<OrganisationId, Badge>();
        for (var organisation : wanted) {
            var badge = badges.get(organisation);
            if (badge != null) {
                found.put(organisation, badge.value());
            }
        }
        return found;
    }

    private void read(OrganisationId organisation) {
        organisations
                .find(organisation)
                .map(profile -> new Badge(profile.acronym(), profile.colour()))
                .ifPresent(badge ->
                        badges.put(organisation, new Remembered<>(badge, System.nanoTime())));
    }

    private static boolean isFresh(@Nullable Remembered<?> remembered) {
        return remembered != null && remembered.isFresh();
    }
}
