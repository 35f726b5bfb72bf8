package org.kpcsc.workspace.documents.comment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;

/** What those are called who said something, each asked for once. */
final class Names {

    private final Map<PersonId, PersonName> people;
    private final Organisations organisations;
    private final Map<OrganisationId, OrganisationProfile> profiles = new HashMap<>();

    Names(People people, Organisations organisations, Collection<PersonId> asked) {
        this.people = people.names(asked);
        this.organisations = organisations;
    }

    static Stream<PersonId> in(CommentThread thread) {
        return Stream.concat(
                thread.participants().stream().map(Authorship::person),
                thread.resolution().stream().map(resolution -> resolution.by().person()));
    }

    Speaker speaker(Authorship who) {
        var profile = profile(who.organisation());
        return new Speaker(who, name(who.person()), profile.acronym(), profile.colour());
    }

    Mentionable mentionable(Mention mention) {
        var person = mention.person();
        return new Mentionable(
                mention,
                person == null ? null : name(person),
                profile(mention.organisation()).acronym());
    }

    private String name(PersonId person) {
        return Objects.requireNonNull(people.get(person)).value();
    }

    private OrganisationProfile profile(OrganisationId organisation) {
        return profiles.computeIfAbsent(organisation, organisations::get);
    }
}
