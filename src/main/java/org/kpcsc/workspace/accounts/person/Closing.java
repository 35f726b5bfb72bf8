package org.kpcsc.workspace.accounts.person;

import org.kpcsc.workspace.accounts.AccountClosed;
import org.kpcsc.workspace.accounts.AccountReopened;
import org.kpcsc.workspace.accounts.signin.StoredSignIns;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForCoordinator;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps people from signing in, and lets them again: the coordinator does, and its deputies where
 * it is not about the people of the organisation that named them.
 */
@Service
@ForCoordinator
@Transactional
public class Closing {

    private final Persons persons;
    private final Organisations organisations;
    private final StoredSignIns signIns;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;

    Closing(
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

    /** Whether whoever asks may close and reopen the accounts of the people there. */
    @ForActors
    @Transactional(readOnly = true)
    public boolean isOpenToMeAt(OrganisationId organisation) {
        return current.find()
                .filter(actor -> mayClose(actor, organisations.isCoordinator(organisation)))
                .isPresent();
    }

    /**
     * Ends every sign-in of someone, at once and for good; also of an organisation's last focal
     * person, whom the coordinator can then replace by an invitation. Throws {@link
     * RefusedException} for one's own account, so that somebody who coordinates is always left.
     */
    public void close(PersonId id) {
        organisations
                .coordinator()
                .ifPresent(own -> persons.lockHolders(Role.COORDINATOR, own.value()));
        var person = get(id);
        if (current.require().person().equals(id)) {
            throw new RefusedException("accounts.refused.own-account");
        }
        // First, so that it reaches the person too: a closed account gets no mail.
        events.publishEvent(new AccountClosed(id, person.organisations()));
        person.close();
        persons.saveAndFlush(person);
        signIns.endAll(id);
        events.publishEvent(new AccessChanged());
    }

    public void reopen(PersonId id) {
        var person = get(id);
        person.reopen();
        persons.saveAndFlush(person);
        events.publishEvent(new AccountReopened(id, person.organisations()));
    }

    private Person get(PersonId id) {
        var person = persons.findById(id.value()).orElseThrow(NotFoundException::new);
        var atTheCoordinator = organisations.coordinator().filter(person::belongsTo).isPresent();
        if (!mayClose(current.require(), atTheCoordinator)) {
            throw new NotPermittedException();
        }
        return person;
    }

    private static boolean mayClose(Actor actor, boolean atTheCoordinator) {
        return atTheCoordinator ? actor.has(Role.COORDINATOR) : actor.coordinator();
    }
}
