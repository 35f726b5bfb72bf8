package org.kpcsc.workspace.documents.transport;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.accounts.SignIns;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.DocumentPolicy;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.KnownPeople;

/** Who is signed in and who may do what, as a test says. */
final class World extends KnownPeople implements Actors, SignIns, DocumentPolicy {

    private record Right(DocumentId document, PersonId person) {}

    private final Map<SignInId, SignedIn> live = new ConcurrentHashMap<>();
    private final Map<Right, EditingMode> rights = new ConcurrentHashMap<>();
    private final Map<Right, Long> histories = new ConcurrentHashMap<>();
    private final Set<DocumentId> broken = ConcurrentHashMap.newKeySet();
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

    /** What was written before that version is not told them. */
    void tellFrom(SignedIn signedIn, DocumentId document, long version) {
        histories.put(new Right(document, signedIn.person()), version);
    }

    /** Asking for anybody's right in that document fails from now on. */
    void breakAt(DocumentId document) {
        broken.add(document);
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
        if (broken.contains(document)) {
            throw new IllegalStateException("nobody knows");
        }
        return Optional.ofNullable(rights.get(new Right(document, actor.person())));
    }

    @Override
    public long historyFrom(DocumentId document, Actor actor) {
        return histories.getOrDefault(new Right(document, actor.person()), 0L);
    }
}
