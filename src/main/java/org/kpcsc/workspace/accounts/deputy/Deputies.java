package org.kpcsc.workspace.accounts.deputy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.DeputyNamed;
import org.kpcsc.workspace.accounts.DeputyRevoked;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForRoles;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names deputies: the coordinating organisation's own coordinators do, a deputy names none.
 *
 * <p>An {@link org.kpcsc.workspace.kernel.Actor} has the role COORDINATOR only while the term of
 * their organisation runs.
 */
@Service
@ForRoles(Role.COORDINATOR)
@Transactional
public class Deputies {

    private final Deputyships deputyships;
    private final Actors actors;
    private final People people;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deputies(
            Deputyships deputyships,
            Actors actors,
            People people,
            CurrentActor current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deputyships = deputyships;
        this.actors = actors;
        this.people = people;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Whether whoever asks may name deputies. */
    @ForActors
    @Transactional(readOnly = true)
    public boolean mayName() {
        return current.find().filter(actor -> actor.has(Role.COORDINATOR)).isPresent();
    }

    /** Those of today and of days to come, the earliest first. */
    @Transactional(readOnly = true)
    public List<NamedDeputy> ahead() {
        return deputyships.findAhead(coordinator().value(), today()).stream()
                .map(Deputyship::deputy)
                .map(this::named)
                .toList();
    }

    private NamedDeputy named(Deputy deputy) {
        return new NamedDeputy(
                deputy, people.name(deputy.person()), !deputy.firstDay().isAfter(today()));
    }

    /** Throws {@link RefusedException} for someone who is no active person of a member. */
    public UUID name(
            PersonId person, OrganisationId organisation, LocalDate firstDay, LocalDate lastDay) {
        var known = actors.find(person, organisation);
        if (known.filter(actor -> actor.member() && !actor.roles().isEmpty()).isEmpty()) {
            throw new RefusedException("accounts.refused.deputy-member");
        }
        var deputy = new Deputy(UUID.randomUUID(), person, organisation, firstDay, lastDay);
        deputyships.saveAndFlush(new Deputyship(coordinator(), deputy, today()));
        events.publishEvent(new DeputyNamed(person, organisation));
        return deputy.id();
    }

    public void revoke(UUID id) {
        var deputyship =
                deputyships
                        .findById(id)
                        .filter(found -> found.isNamedBy(coordinator()))
                        .orElseThrow(NotFoundException::new);
        deputyship.revoke();
        deputyships.saveAndFlush(deputyship);
        var deputy = deputyship.deputy();
        events.publishEvent(new DeputyRevoked(deputy.person(), deputy.organisation()));
        events.publishEvent(new AccessChanged());
    }

    private OrganisationId coordinator() {
        return current.require().organisation();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
