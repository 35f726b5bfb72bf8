package org.kpcsc.workspace.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForCoordinator;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the records: an organisation its own and those that concern it, the coordinator all.
 *
 * <p>For an organisation those read who answer for it: its focal persons and representatives. When
 * a colleague signed in is nobody else's business.
 */
@Service
@ForActors
@Transactional(readOnly = true)
public class AuditTrail {

    private static final int NAMED_AT_ONCE = 500;

    private final RecordStore records;
    private final Chain chain;
    private final CurrentActor currentActor;
    private final ObjectProvider<AuditNames> names;
    private final ApplicationEventPublisher events;

    AuditTrail(
            RecordStore records,
            Chain chain,
            CurrentActor currentActor,
            ObjectProvider<AuditNames> names,
            ApplicationEventPublisher events) {
        this.records = records;
        this.chain = chain;
        this.currentActor = currentActor;
        this.names = names;
        this.events = events;
    }

    /** One page of what the actor may read. */
    public List<AuditRow> page(AuditFilter filter, AuditOrder order, int offset, int limit) {
        var actor = reader();
        return named(records.find(wanted(filter, actor), order, offset, limit), actor);
    }

    /** Hands over everything of it, as it is at one moment; that it was taken is recorded. */
    @Transactional
    public void export(AuditFilter filter, AuditOrder order, Consumer<AuditRow> taker) {
        var actor = reader();
        try (var all = records.stream(wanted(filter, actor), order)) {
            all.gather(Gatherers.windowFixed(NAMED_AT_ONCE))
                    .forEach(some -> named(some, actor).forEach(taker));
        }
        events.publishEvent(new RecordsExported(actor.organisation()));
    }

    private List<AuditRow> named(List<AuditRecord> found, Actor actor) {
        var people = people(found, actor);
        var organisations = organisations(organisationsOf(found));
        var others = others(found, actor);
        return found.stream()
                .map(each ->
                        new AuditRow(
                                each,
                                nameOf(each.person(), people),
                                nameOf(each.organisation(), organisations),
                                subjectOf(each, people, organisations, others),
                                nameOf(each.towards(), organisations)))
                .toList();
    }

    public int count(AuditFilter filter) {
        return records.count(wanted(filter, reader()));
    }

    /** The kinds of act of which there are records for the actor to read. */
    public List<String> acts() {
        return records.acts(readerOf(reader()));
    }

    /** The organisations of which there are acts for the actor to read, with their acronyms. */
    public Map<OrganisationId, String> organisations() {
        return organisations(Set.copyOf(records.organisations(readerOf(reader()))));
    }

    /** Recomputes the chain from its beginning; takes about a second for 100,000 records. */
    @ForCoordinator
    public ChainCheck check() {
        return chain.check();
    }

    /** Whether whoever asks may read any. */
    public boolean mayRead() {
        return currentActor.find().filter(AuditTrail::mayRead).isPresent();
    }

    /** Whether whoever asks may {@link #check}. */
    public boolean mayCheck() {
        return currentActor.find().filter(Actor::coordinator).isPresent();
    }

    private Actor reader() {
        return currentActor
                .find()
                .filter(AuditTrail::mayRead)
                .orElseThrow(NotPermittedException::new);
    }

    private static boolean mayRead(Actor actor) {
        return actor.coordinator()
                || actor.has(Role.FOCAL_PERSON)
                || actor.has(Role.REPRESENTATIVE);
    }

    private RecordStore.Wanted wanted(AuditFilter filter, Actor actor) {
        return new RecordStore.Wanted(readerOf(actor), filter, called(filter.who(), actor));
    }

    private @Nullable Set<PersonId> called(@Nullable String who, Actor actor) {
        if (who == null || who.isBlank()) {
            return null;
        }
        return names.stream()
                .flatMap(known -> known.called(who.strip(), actor).stream())
                .collect(Collectors.toSet());
    }

    /** Null reads everything. */
    private static @Nullable OrganisationId readerOf(Actor actor) {
        return actor.coordinator() ? null : actor.organisation();
    }

    private Map<PersonId, String> people(List<AuditRecord> found, Actor reader) {
        var ids =
                found.stream()
                        .flatMap(each ->
                                Stream.concat(
                                        Stream.ofNullable(each.person()),
                                        Stream.of(new PersonId(each.subject()))))
                        .collect(Collectors.toSet());
        var all = new HashMap<PersonId, String>();
        names.forEach(known -> all.putAll(known.people(ids, reader)));
        return all;
    }

    private static Set<OrganisationId> organisationsOf(List<AuditRecord> found) {
        return found.stream()
                .flatMap(each ->
                        Stream.of(
                                each.organisation(),
                                each.towards(),
                                new OrganisationId(each.subject())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Map<OrganisationId, String> organisations(Set<OrganisationId> ids) {
        var all = new HashMap<OrganisationId, String>();
        names.forEach(known -> all.putAll(known.organisations(ids)));
        return all;
    }

    private Map<UUID, String> others(List<AuditRecord> found, Actor reader) {
        var ids = found.stream().map(AuditRecord::subject).collect(Collectors.toSet());
        var all = new HashMap<UUID, String>();
        names.forEach(known -> all.putAll(known.subjects(ids, reader)));
        return all;
    }

    private static @Nullable String subjectOf(
            AuditRecord act,
            Map<PersonId, String> people,
            Map<OrganisationId, String> organisations,
            Map<UUID, String> others) {
        var person = new PersonId(act.subject());
        if (person.equals(act.person())) {
            return null;
        }
        if (people.containsKey(person)) {
            return people.get(person);
        }
        var organisation = organisations.get(new OrganisationId(act.subject()));
        return organisation == null ? others.get(act.subject()) : organisation;
    }

    private static <I> @Nullable String nameOf(@Nullable I id, Map<I, String> names) {
        return id == null ? null : names.get(id);
    }
}
