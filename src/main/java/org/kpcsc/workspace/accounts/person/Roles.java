package org.kpcsc.workspace.accounts.person;

import java.util.HashSet;
import java.util.Set;
import org.kpcsc.workspace.accounts.RolesChanged;
import org.kpcsc.workspace.accounts.signin.StoredSignIns;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.ForRoles;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.FocalPersons;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which roles: set by the focal persons of an organisation, for its own people. */
@Service
@ForRoles(Role.FOCAL_PERSON)
@Transactional
public class Roles implements FocalPersons {

    private final Persons persons;
    private final Organisations organisations;
    private final StoredSignIns signIns;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;

    Roles(
            Persons persons,
            Organisations organisations,
            StoredSignIns signIns,
            CurrentActor current,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.organisations = organisations;
        this.signIns = signIns;
        this.current = current;
        this.events = events;
    }

    /**
     * Replaces a colleague's roles at the organisation one acts for; with none they leave it.
     *
     * <p>Throws {@link RefusedException} where no focal person would be left, and {@link
     * NotFoundException} for someone who does not belong there.
     */
    public void set(PersonId id, OrganisationId organisation, Set<Role> wanted) {
        persons.lockHolders(Role.FOCAL_PERSON, organisation.value());
        var actor = current.require();
        if (!actor.has(Role.FOCAL_PERSON, organisation)) {
            throw new NotPermittedException();
        }
        var person = colleague(id, organisation);
        var held = person.rolesAt(organisation);
        if (held.equals(wanted)) {
            return;
        }
        var added = new HashSet<>(wanted);
        added.removeAll(held);
        checkGift(actor, organisation, added);
        if (!wanted.contains(Role.FOCAL_PERSON) && isLastFocalPerson(person, organisation)) {
            throw new RefusedException("accounts.refused.last-focal-person");
        }
        person.hold(wanted, organisation);
        persons.saveAndFlush(person);
        if (wanted.isEmpty()) {
            takeSignIns(person, organisation);
        }
        events.publishEvent(new RolesChanged(id, organisation));
        events.publishEvent(new AccessChanged());
    }

    /**
     * Throws {@link NotPermittedException} where the actor may not give one of these roles there:
     * {@link Role#COORDINATOR} comes from the coordinator alone.
     */
    @ForApplication
    public void checkGift(Actor actor, OrganisationId organisation, Set<Role> gift) {
        if (gift.contains(Role.COORDINATOR) && !mayGiveCoordination(actor, organisation)) {
            throw new NotPermittedException();
        }
    }

    /** Whether whoever asks may make others coordinate for that organisation. */
    @ForActors
    @Transactional(readOnly = true)
    public boolean mayGiveCoordination(OrganisationId organisation) {
        return current.find().filter(actor -> mayGiveCoordination(actor, organisation)).isPresent();
    }

    private boolean mayGiveCoordination(Actor actor, OrganisationId organisation) {
        return actor.coordinator() || organisations.isCoordinator(organisation);
    }

    @Override
    @ForApplication
    @Transactional(readOnly = true)
    public boolean hasFocalPerson(OrganisationId organisation) {
        return persons.countActiveHolders(Role.FOCAL_PERSON, organisation.value()) > 0;
    }

    /** Someone whose account is closed leads nobody. */
    private boolean isLastFocalPerson(Person person, OrganisationId organisation) {
        return person.isActive()
                && person.rolesAt(organisation).contains(Role.FOCAL_PERSON)
                && persons.countActiveHolders(Role.FOCAL_PERSON, organisation.value()) == 1;
    }

    private void takeSignIns(Person person, OrganisationId from) {
        person.anyOrganisation()
                .ifPresentOrElse(
                        to -> signIns.move(person.id(), from, to),
                        () -> signIns.endAll(person.id()));
    }

    private Person colleague(PersonId id, OrganisationId organisation) {
        var person = get(id);
        if (!person.belongsTo(organisation)) {
            throw new NotFoundException();
        }
        return person;
    }

    private Person get(PersonId id) {
        return persons.findById(id.value()).orElseThrow(NotFoundException::new);
    }
}
