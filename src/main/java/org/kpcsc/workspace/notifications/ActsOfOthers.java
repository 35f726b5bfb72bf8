package org.kpcsc.workspace.notifications;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kpcsc.workspace.accounts.AccountClosed;
import org.kpcsc.workspace.accounts.AccountReopened;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.accounts.PersonInvited;
import org.kpcsc.workspace.accounts.ResetLinkMade;
import org.kpcsc.workspace.accounts.ResetLinkUsed;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.ui.OrganisationsNavigation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells an organisation at once what another one did with the accounts of its people: whoever has a
 * hand on them could act in its name (decision 011).
 */
@Component
class ActsOfOthers {

    private final Notifications notifications;
    private final People people;
    private final Organisations organisations;
    private final CurrentActor current;

    ActsOfOthers(
            Notifications notifications,
            People people,
            Organisations organisations,
            CurrentActor current) {
        this.notifications = notifications;
        this.people = people;
        this.organisations = organisations;
        this.current = current;
    }

    @EventListener
    void on(ResetLinkMade made) {
        tell("reset-made", made.giver(), made.concerns(), made.person());
    }

    @EventListener
    void on(ResetLinkUsed used) {
        used.giver().ifPresent(giver -> tell("reset-used", giver, used.concerns(), used.person()));
    }

    @EventListener
    void on(AccountClosed closed) {
        tell("account-closed", actingFor(), closed.concerns(), closed.person());
    }

    @EventListener
    void on(AccountReopened reopened) {
        tell("account-reopened", actingFor(), reopened.concerns(), reopened.person());
    }

    @EventListener
    void on(PersonInvited invited) {
        var by = actingFor();
        if (!by.equals(invited.organisation())) {
            tell(
                    answering(Set.of(invited.organisation())),
                    "first-person-invited",
                    List.of(acronym(by)),
                    invited.organisation());
        }
    }

    private void tell(String what, OrganisationId by, Set<OrganisationId> at, PersonId person) {
        var others = new HashSet<>(at);
        others.remove(by);
        if (!others.isEmpty()) {
            var told = answering(others);
            told.add(person);
            tell(
                    told,
                    what,
                    List.of(acronym(by), people.name(person).value()),
                    others.iterator().next());
        }
    }

    private void tell(
            Collection<PersonId> told, String what, List<String> names, OrganisationId page) {
        notifications.tell(
                told,
                new Notice(
                        "notifications.others." + what,
                        List.copyOf(names),
                        OrganisationsNavigation.pathTo(page)));
    }

    /** Those who answer for these organisations. */
    private Set<PersonId> answering(Set<OrganisationId> at) {
        var answering = new HashSet<PersonId>();
        for (var organisation : at) {
            answering.addAll(people.holding(Role.FOCAL_PERSON, organisation));
            answering.addAll(people.holding(Role.REPRESENTATIVE, organisation));
        }
        return answering;
    }

    private String acronym(OrganisationId organisation) {
        return organisations.get(organisation).acronym();
    }

    private OrganisationId actingFor() {
        return current.require().organisation();
    }
}
