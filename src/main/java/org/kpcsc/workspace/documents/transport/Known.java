package org.kpcsc.workspace.documents.transport;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Whose names and badges have been told. */
final class Known {

    /** Those that are new. */
    record Added(Set<PersonId> persons, Set<OrganisationId> organisations) {}

    private final Set<PersonId> persons = new LinkedHashSet<>();
    private final Set<OrganisationId> organisations = new LinkedHashSet<>();

    Added add(Collection<Authorship> authors) {
        var added = new Added(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (var author : authors) {
            if (persons.add(author.person())) {
                added.persons().add(author.person());
            }
            if (organisations.add(author.organisation())) {
                added.organisations().add(author.organisation());
            }
        }
        return added;
    }

    void clear() {
        persons.clear();
        organisations.clear();
    }

    Set<PersonId> persons() {
        return persons;
    }

    Set<OrganisationId> organisations() {
        return organisations;
    }
}
