package org.kpcsc.workspace.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

/** People of a test: all are called by their id, and some have an address. */
public class KnownPeople implements People {

    private final Map<PersonId, EmailAddress> addresses = new ConcurrentHashMap<>();
    private final Map<PersonId, Language> languages = new ConcurrentHashMap<>();

    public void reachable(PersonId person, EmailAddress address, Language language) {
        addresses.put(person, address);
        speaks(person, language);
    }

    public void speaks(PersonId person, Language language) {
        languages.put(person, language);
    }

    @Override
    public PersonName name(PersonId person) {
        return new PersonName(person.toString());
    }

    @Override
    public Map<PersonId, PersonName> names(Collection<PersonId> people) {
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::name));
    }

    @Override
    public List<PersonId> holding(Role role, OrganisationId organisation) {
        return List.of();
    }

    @Override
    public Map<OrganisationId, List<PersonId>> knownAt(
            Collection<OrganisationId> organisations, Actor reader) {
        return Map.of();
    }

    @Override
    public List<PersonId> coordinating() {
        return List.of();
    }

    @Override
    public Language languageOf(PersonId person) {
        return languages.getOrDefault(person, Language.EN);
    }

    @Override
    public Optional<EmailAddress> addressOf(PersonId person) {
        return Optional.ofNullable(addresses.get(person));
    }
}
