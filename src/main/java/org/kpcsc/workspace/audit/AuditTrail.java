package org.kpcsc.workspace.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private final RecordStore records;
    private final Chain chain;
    private final CurrentActor currentActor;
    private final ObjectProvider<AuditNames> names;

    AuditTrail(
            RecordStore records,
            Chain chain,
            CurrentActor currentActor,
            ObjectProvider<AuditNames> names) {
        this.records = records;
        this.chain = chain;
        this.currentActor = currentActor;
        this.names = names;
    }

    /** One page of what the actor may read, newest first. */
    public List<AuditRow> page(AuditFilter filter, int offset, int limit) {
        var actor = reader();
        var found = records.find(readerOf(actor), filter, offset, limit);
        var people = people(found, actor);
        var organisations = organisations(found);
        return found.stream()
                .map(each ->
                        new AuditRow(
                                each,
                                nameOf(each.person(), people),
                                nameOf(each.organisation(), organisations),
                                subjectOf(each, people, organisations)))
                .toList();
    }

    public int count(AuditFilter filter) {
        return records.count(readerOf(reader()), filter);
    }

    /** The kinds of act of which there are records for the actor to read. */
    public List<String> acts() {
        return records.acts(readerOf(reader()));
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

    private Map<OrganisationId, String> organisations(List<AuditRecord> found) {
        var ids =
                found.stream()
                        .flatMap(each ->
                                Stream.concat(
                                        Stream.ofNullable(each.organisation()),
                                        Stream.of(new OrganisationId(each.subject()))))
                        .collect(Collectors.toSet());
        var all = new HashMap<OrganisationId, String>();
        names.forEach(known -> all.putAll(known.organisations(ids)));
        return all;
    }

    private static @Nullable String subjectOf(
            AuditRecord act,
            Map<PersonId, String> people,
            Map<OrganisationId, String> organisations) {
        var person = new PersonId(act.subject());
        if (person.equals(act.person())) {
            return null;
        }
        return people.containsKey(person)
                ? people.get(person)
                : organisations.get(new OrganisationId(act.subject()));
    }

    private static <I> @Nullable String nameOf(@Nullable I id, Map<I, String> names) {
        return id == null ? null : names.get(id);
    }
}
