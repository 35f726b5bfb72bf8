package org.kpcsc.workspace.documents.transport;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.accounts.SignIns;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.DocumentPolicy;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;

/** Who is signed in and who may do what, as a test says. */
final class World implements Actors, People, SignIns, DocumentPolicy {

    private record Right(DocumentId document, PersonId person) {}

    private final Map<SignInId, SignedIn> live = new ConcurrentHashMap<>();
    private final Map<Right, EditingMode> rights = new ConcurrentHashMap<>();
    private final Map<PersonId, Language> languages = new ConcurrentHashMap<>();
    private final Map<PersonId, Set<Role>> roles = new ConcurrentHashMap<>();

    SignedIn signIn() {
        return signIn(Role.DRAFTER);
    }

    SignedIn signIn(Role role) {
        var signedIn = new SignedIn(PersonId.create(), OrganisationId.create(), SignInId.create());
        roles.put(signedIn.person(), Set.of(role));
        live.put(signedIn.signIn(), signedIn);
        return signedIn;
    }

    Optional<SignedIn> signedIn(UUID signIn) {
        return Optional.ofNullable(live.get(new SignInId(signIn)));
    }

    void endSignIn(SignedIn signedIn) {
        live.remove(signedIn.signIn());
    }

    void permit(SignedIn signedIn, DocumentId document, EditingMode mode) {
        rights.put(new Right(document, signedIn.person()), mode);
    }

    void withdraw(SignedIn signedIn, DocumentId document) {
        rights.remove(new Right(document, signedIn.person()));
    }

    void speaks(SignedIn signedIn, Language language) {
        languages.put(signedIn.person(), language);
    }

    @Override
    public boolean isLive(SignInId signIn) {
        return live.containsKey(signIn);
    }

    @Override
    public Optional<Actor> find(PersonId person, OrganisationId organisation) {
        return Optional.of(
                new Actor(person, organisation, roles.getOrDefault(person, Set.of()), true, false));
    }

    @Override
    public Optional<EditingMode> modeFor(DocumentId document, Actor actor) {
        return Optional.ofNullable(rights.get(new Right(document, actor.person())));
    }

    @Override
    public PersonName name(PersonId person) {
        return new PersonName("Name of " + person.toString().substring(0, 8));
    }

    @Override
    public Map<PersonId, PersonName> names(Collection<PersonId> people) {
        var names = new HashMap<PersonId, PersonName>();
        people.forEach(person -> names.put(person, name(person)));
        return names;
    }

    @Override
    public List<PersonId> holding(Role role, OrganisationId organisation) {
        return List.of();
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
        throw new NotFoundException();
    }
}
