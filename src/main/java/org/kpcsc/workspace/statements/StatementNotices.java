package org.kpcsc.workspace.statements;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.notifications.Notice;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.statements.signoff.Round;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those whom an act concerns; whoever did it knows already. */
@Component
class StatementNotices {

    private static final Set<Role> WRITERS = Set.of(Role.DRAFTER);
    private static final Set<Role> SIGNERS = Set.of(Role.REPRESENTATIVE);
    private static final Set<Role> BOTH = Set.of(Role.DRAFTER, Role.REPRESENTATIVE);

    private final Desk desk;
    private final Notifications notifications;
    private final People people;
    private final Organisations organisations;
    private final CurrentActor currentActor;

    StatementNotices(
            Desk desk,
            Notifications notifications,
            People people,
            Organisations organisations,
            CurrentActor currentActor) {
        this.desk = desk;
        this.notifications = notifications;
        this.people = people;
        this.organisations = organisations;
        this.currentActor = currentActor;
    }

    @EventListener
    void on(OrganisationInvited event) {
        var key =
                switch (event.involvement()) {
                    case WRITING -> "statements.notice.invited";
                    case COMMENTING -> "statements.notice.invited.comment";
                };
        tell(event, Set.of(event.organisation()), WRITERS, key);
    }

    @EventListener
    void on(InvitationAccepted event) {
        tellLead(event, "statements.notice.accepted", acronym(event.organisation()));
    }

    @EventListener
    void on(InvitationDeclined event) {
        tellLead(event, "statements.notice.declined", acronym(event.organisation()));
    }

    @EventListener
    void on(SignOffAsked event) {
        var round = round(event);
        tell(event, unanswered(event), SIGNERS, "statements.notice.asked", round.deadline());
        round.spellingOpenUntil(desk.now())
                .ifPresent(until ->
                        tell(
                                event,
                                carriedOver(event),
                                SIGNERS,
                                "statements.notice.spelling",
                                until));
    }

    /** Where all have answered, more time is for answers to change: so all are told. */
    @EventListener
    void on(SignOffExtended event) {
        var round = round(event);
        tell(event, round.asked(), SIGNERS, "statements.notice.extended", round.deadline());
    }

    @EventListener
    void on(DeadlineNear event) {
        var round = round(event);
        tell(event, unanswered(event), SIGNERS, "statements.notice.near", round.deadline());
    }

    @EventListener
    void on(AnswerRecorded event) {
        tell(event, Set.of(event.organisation()), SIGNERS, "statements.notice.recorded");
    }

    @EventListener
    void on(AnsweredByLink event) {
        tell(event, Set.of(event.organisation()), SIGNERS, "statements.notice.linked");
    }

    @EventListener
    void on(AnswerContradicted event) {
        tellCoordinatorAndLead(event, "statements.notice.contradicted");
    }

    @EventListener
    void on(SpellingDisputed event) {
        tell(event, round(event).asked(), SIGNERS, "statements.notice.disputed");
    }

    @EventListener
    void on(SignOffCarried event) {
        tellCoordinatorAndLead(event, "statements.notice.carried");
    }

    @EventListener
    void on(SignOffNotCarried event) {
        tellCoordinatorAndLead(event, "statements.notice.notcarried");
    }

    @EventListener
    void on(EndorsersAloneChosen event) {
        tell(event, round(event).asked(), SIGNERS, "statements.notice.endorsersalone");
    }

    @EventListener
    void on(StatementReopened event) {
        tell(event, event.concerns(), BOTH, "statements.notice.reopened");
    }

    @EventListener
    void on(StatementApproved event) {
        tell(event, event.concerns(), BOTH, "statements.notice.approved");
    }

    @EventListener
    void on(StatementSentBack event) {
        tell(event, event.concerns(), BOTH, "statements.notice.sentback");
    }

    @EventListener
    void on(StatementPublished event) {
        tell(event, event.concerns(), BOTH, "statements.notice.published");
    }

    private void tell(
            StatementEvent event,
            Collection<OrganisationId> organisations,
            Set<Role> roles,
            String key,
            Serializable... more) {
        var told = new LinkedHashSet<PersonId>();
        for (var organisation : organisations) {
            roles.forEach(role -> told.addAll(people.holding(role, organisation)));
        }
        tell(told, event, key, more);
    }

    private void tellLead(StatementEvent event, String key, Serializable... more) {
        tell(event, Set.of(desk.known(event.statement()).lead()), BOTH, key, more);
    }

    private void tellCoordinatorAndLead(StatementEvent event, String key) {
        var told = new LinkedHashSet<>(people.coordinating());
        var lead = desk.known(event.statement()).lead();
        BOTH.forEach(role -> told.addAll(people.holding(role, lead)));
        tell(told, event, key);
    }

    private void tell(Set<PersonId> told, StatementEvent event, String key, Serializable... more) {
        currentActor.find().map(Actor::person).ifPresent(told::remove);
        var statement = desk.known(event.statement());
        var args = new ArrayList<Serializable>(List.of(statement.title()));
        args.addAll(List.of(more));
        notifications.tell(told, new Notice(key, args, "statements/" + statement.id()));
    }

    private Round round(StatementEvent event) {
        return desk.known(event.statement()).signOff().latest().orElseThrow();
    }

    private Set<OrganisationId> unanswered(StatementEvent event) {
        return standing(event, Stand::isAwaited);
    }

    /** Whose answer to an earlier text counts for this one. */
    private Set<OrganisationId> carriedOver(StatementEvent event) {
        return standing(event, stand -> !stand.isAwaited());
    }

    private Set<OrganisationId> standing(StatementEvent event, Predicate<Stand> where) {
        return desk.known(event.statement()).signOff().stands().entrySet().stream()
                .filter(entry -> where.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private String acronym(OrganisationId organisation) {
        return organisations.get(organisation).acronym();
    }
}
