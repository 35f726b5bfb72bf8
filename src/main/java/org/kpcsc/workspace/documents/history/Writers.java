package org.kpcsc.workspace.documents.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Finds names and organisations for those who wrote. */
@Component
class Writers {

    private record Badge(String acronym, String colour) {}

    /** Of somebody of whom nothing is known any more. */
    private static final Badge NOBODYS = new Badge("", "#5b6470");

    private final People people;
    private final Organisations organisations;

    Writers(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** In the order they are asked for. */
    Map<Authorship, Writer> of(Collection<Authorship> authors) {
        var persons = new LinkedHashSet<>(authors.stream().map(Authorship::person).toList());
        var names = people.names(persons);
        var badges = new HashMap<OrganisationId, Badge>();
        var writers = new LinkedHashMap<Authorship, Writer>();
        for (var author : authors) {
            var badge = badges.computeIfAbsent(author.organisation(), this::badge);
            var name = names.get(author.person());
            writers.put(
                    author,
                    new Writer(
                            author,
                            name == null ? badge.acronym() : name.value(),
                            badge.acronym(),
                            badge.colour()));
        }
        return writers;
    }

    private Badge badge(OrganisationId organisation) {
        return organisations
                .find(organisation)
                .map(profile -> new Badge(profile.acronym(), profile.colour()))
                .orElse(NOBODYS);
    }
}
