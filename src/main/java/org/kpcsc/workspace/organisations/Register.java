package org.kpcsc.workspace.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForCoordinator;
import org.kpcsc.workspace.kernel.ForRoles;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the register: the coordinator's acts, and an organisation's word on itself.
 *
 * <p>Every method throws {@link NotFoundException} for an organisation that there is not, and
 * {@link RefusedException} for an act that its standing does not allow.
 */
@Service
@ForCoordinator
@Transactional
public class Register {

    private final RegisteredOrganisations organisations;
    private final Entries entries;
    private final CoordinatorTerms terms;
    private final ObjectProvider<FocalPersons> focalPersons;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(
            RegisteredOrganisations organisations,
            Entries entries,
            CoordinatorTerms terms,
            ObjectProvider<FocalPersons> focalPersons,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organisations = organisations;
        this.entries = entries;
        this.terms = terms;
        this.focalPersons = focalPersons;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Enters a new organisation, as a member, a partner or an applicant from today. */
    public OrganisationId admit(OrganisationFacts facts, Standing as) {
        var id = OrganisationId.create();
        switch (as) {
            case MEMBER, PARTNER, APPLICANT -> entries.add(id, facts, as, today());
            case SUSPENDED, FORMER ->
                    throw new RefusedException("organisations.refused.new-standing");
        }
        events.publishEvent(new OrganisationAdmitted(id));
        return id;
    }

    /** Makes a member of one that is entered already. */
    public void admit(OrganisationId id) {
        act(id, Organisation::admit, new OrganisationAdmitted(id));
    }

    /** Takes every right from its people until it is readmitted. */
    public void suspend(OrganisationId id) {
        refuseForCoordinator(id);
        act(id, Organisation::suspend, new OrganisationSuspended(id));
        events.publishEvent(new AccessChanged());
    }

    public void readmit(OrganisationId id) {
        act(id, Organisation::readmit, new OrganisationReadmitted(id));
    }

    /** Ends the membership, partnership or application. */
    public void leave(OrganisationId id) {
        refuseForCoordinator(id);
        act(id, Organisation::leave, new OrganisationLeft(id));
        events.publishEvent(new AccessChanged());
    }

    /**
     * Ends the running term today and begins that member's.
     *
     * <p>Its own people do, not a deputy, who stands in for some days; and only to a member where
     * somebody can take it up, or there would be nobody left to coordinate.
     */
    @ForRoles(Role.COORDINATOR)
    public void handOver(OrganisationId to) {
        organisations.lock();
        if (!find(to).is(Standing.MEMBER)) {
            throw new RefusedException("organisations.refused.not-member");
        }
        if (focalPersons.stream().noneMatch(known -> known.hasFocalPerson(to))) {
            throw new RefusedException("organisations.refused.nobody-there");
        }
        var running =
                terms.findByRunningTrue()
                        .orElseThrow(() -> new RefusedException("organisations.refused.term-over"));
        if (running.organisation().equals(to)) {
            throw new RefusedException("organisations.refused.coordinates-already");
        }
        running.end(today());
        entries.addTerm(to, TermDates.runningSince(today()));
        events.publishEvent(new CoordinationHandedOver(running.organisation(), to));
        events.publishEvent(new AccessChanged());
    }

    /** Changes what is said of the organisation: by the coordinator or its own focal person. */
    @ForActors
    public void change(OrganisationId id, OrganisationFacts facts) {
        if (!mayChange(id)) {
            throw new NotPermittedException();
        }
        organisations.lock();
        entries.refuseUntrue(id, facts);
        find(id).change(facts);
        events.publishEvent(new OrganisationFactsChanged(id));
    }

    /** Whether whoever asks may enter new organisations. */
    @ForActors
    @Transactional(readOnly = true)
    public boolean mayAdmit() {
        return currentActor.find().filter(Actor::coordinator).isPresent();
    }

    /** What whoever asks may do with the organisation now. */
    @ForActors
    @Transactional(readOnly = true)
    public Set<RegisterAct> open(OrganisationId id) {
        var acts = EnumSet.noneOf(RegisterAct.class);
        if (mayAdmit()) {
            acts.addAll(find(id).possibleActs(coordinates(id)));
        }
        if (!mayHandOver()) {
            acts.remove(RegisterAct.HAND_OVER);
        }
        if (mayChange(id)) {
            acts.add(RegisterAct.CHANGE);
        }
        return acts;
    }

    private boolean mayHandOver() {
        return currentActor.find().filter(actor -> actor.has(Role.COORDINATOR)).isPresent();
    }

    private boolean mayChange(OrganisationId id) {
        return currentActor
                .find()
                .filter(actor -> actor.coordinator() || actor.has(Role.FOCAL_PERSON, id))
                .isPresent();
    }

    private boolean coordinates(OrganisationId id) {
        return terms.findByRunningTrue().filter(term -> term.organisation().equals(id)).isPresent();
    }

    private void act(
            OrganisationId id, BiConsumer<Organisation, LocalDate> verb, AuditedEvent event) {
        organisations.lock();
        verb.accept(find(id), today());
        events.publishEvent(event);
    }

    private void refuseForCoordinator(OrganisationId id) {
        organisations.lock();
        if (coordinates(id)) {
            throw new RefusedException("organisations.refused.coordinates");
        }
    }

    private Organisation find(OrganisationId id) {
        return organisations.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
