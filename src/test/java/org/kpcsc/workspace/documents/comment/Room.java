package org.kpcsc.workspace.documents.comment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.DocumentPage;
import org.kpcsc.workspace.documents.DocumentPolicy;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.KnownPeople;

/** Who is in the room of a test, and what each of them may do in a text. */
public class Room extends KnownPeople implements Actors, DocumentPolicy {

    private record Seat(DocumentId document, PersonId person) {}

    private final Map<PersonId, Actor> known = new ConcurrentHashMap<>();
    private final Map<Seat, EditingMode> modes = new ConcurrentHashMap<>();
    private final Map<Seat, Long> histories = new ConcurrentHashMap<>();
    private final Set<PersonId> onlyPublic = ConcurrentHashMap.newKeySet();

    public Actor seat(DocumentId document, Actor actor, EditingMode mode) {
        modes.put(new Seat(document, meet(actor).person()), mode);
        return actor;
    }

    /** Somebody without a seat. */
    public Actor meet(Actor actor) {
        known.put(actor.person(), actor);
        return actor;
    }

    public void leave(DocumentId document, Actor actor) {
        modes.remove(new Seat(document, actor.person()));
    }

    void comesLater(DocumentId document, Actor actor, long historyFrom) {
        histories.put(new Seat(document, actor.person()), historyFrom);
    }

    /** Reads the text, but not what is said about it. */
    void readsTheTextAlone(Actor actor) {
        onlyPublic.add(actor.person());
    }

    @Override
    public Optional<Actor> find(PersonId person, OrganisationId organisation) {
        return Optional.ofNullable(known.get(person)).filter(actor -> actor.actsFor(organisation));
    }

    @Override
    public Optional<EditingMode> modeFor(DocumentId document, Actor actor) {
        return Optional.ofNullable(modes.get(new Seat(document, actor.person())));
    }

    @Override
    public boolean mayReadComments(DocumentId document, Actor actor) {
        return !onlyPublic.contains(actor.person()) && modeFor(document, actor).isPresent();
    }

    @Override
    public long historyFrom(DocumentId document, Actor actor) {
        return histories.getOrDefault(new Seat(document, actor.person()), 0L);
    }

    @Override
    public Optional<DocumentPage> pageOf(DocumentId document) {
        var here =
                modes.keySet().stream()
                        .filter(seat -> seat.document().equals(document))
                        .map(seat -> Objects.requireNonNull(known.get(seat.person())))
                        .map(Actor::organisation)
                        .collect(Collectors.toSet());
        return Optional.of(new DocumentPage("Benefits", "texts/" + document, here));
    }

    @Override
    public List<PersonId> holding(Role role, OrganisationId organisation) {
        return known.values().stream()
                .filter(actor -> actor.has(role, organisation))
                .map(Actor::person)
                .toList();
    }

    @Override
    public Map<OrganisationId, List<PersonId>> knownAt(
            Collection<OrganisationId> organisations, Actor reader) {
        var found = new HashMap<OrganisationId, List<PersonId>>();
        known.values().stream()
                .filter(actor -> organisations.contains(actor.organisation()))
                .filter(actor ->
                        actor.has(Role.REPRESENTATIVE) || actor.actsFor(reader.organisation()))
                .forEach(actor ->
                        found.computeIfAbsent(actor.organisation(), id -> new ArrayList<>())
                                .add(actor.person()));
        return found;
    }
}
