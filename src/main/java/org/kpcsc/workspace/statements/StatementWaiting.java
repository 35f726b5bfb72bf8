package org.kpcsc.workspace.statements;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.notifications.Waiting;
import org.kpcsc.workspace.notifications.WaitingChanged;
import org.kpcsc.workspace.notifications.WaitingItem;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.statements.approval.Decision;
import org.kpcsc.workspace.statements.signoff.Round;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person in the statements: answers, approvals, invitations, changed drafts. */
@Component
class StatementWaiting implements Waiting {

    private static final List<StatementState> FOR_COORDINATOR =
            List.of(StatementState.NOT_CARRIED, StatementState.APPROVAL, StatementState.APPROVED);

    private final StoredStatements statements;
    private final Documents documents;
    private final Organisations organisations;
    private final Clock clock;

    StatementWaiting(
            StoredStatements statements,
            Documents documents,
            Organisations organisations,
            Clock clock) {
        this.statements = statements;
        this.documents = documents;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Whatever happens to a statement may be what somebody waited for. */
    @EventListener
    WaitingChanged on(StatementEvent event) {
        return new WaitingChanged();
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaitingItem> waitingFor(Actor actor) {
        var items = new ArrayList<WaitingItem>();
        if (actor.has(Role.REPRESENTATIVE)) {
            answers(actor, items);
        }
        if (actor.coordinator()) {
            decisions(items);
        }
        if (actor.has(Role.DRAFTER) || actor.has(Role.REPRESENTATIVE)) {
            invitations(actor, items);
            revisions(actor, items);
        }
        if (actor.has(Role.DRAFTER)) {
            changedDrafts(actor, items);
        }
        return items;
    }

    private void answers(Actor actor, List<WaitingItem> items) {
        for (var statement : statements.askingNow(actor.organisation())) {
            var stand = statement.signOff().standOf(actor.organisation());
            if (stand.isAwaited()) {
                items.add(answer(statement, stand));
            } else {
                round(statement)
                        .spellingOpenUntil(clock.instant())
                        .ifPresent(until -> items.add(spelling(statement, until)));
            }
        }
    }

    private static WaitingItem answer(Statement statement, Stand stand) {
        var round = round(statement);
        var stale = stand == Stand.TO_CONFIRM;
        return item(
                statement,
                stale ? "statements.waiting.confirm" : "statements.waiting.answer",
                round.deadline(),
                Tone.ATTENTION,
                stale ? "statements.compare.answer" : "statements.waiting.read-and-answer");
    }

    private static WaitingItem spelling(Statement statement, Instant until) {
        return item(
                statement, "statements.waiting.spelling", until, Tone.INFO, "statements.compare");
    }

    private static Round round(Statement statement) {
        return statement.signOff().latest().orElseThrow();
    }

    private void decisions(List<WaitingItem> items) {
        for (var statement : statements.findByStateInOrderByChangedAt(FOR_COORDINATOR)) {
            items.add(
                    item(
                            statement,
                            "statements.waiting." + statement.state(),
                            null,
                            Tone.ATTENTION,
                            "statements.waiting.decide"));
        }
    }

    private void invitations(Actor actor, List<WaitingItem> items) {
        statements
                .drafting(actor.organisation(), Participation.Standing.INVITED)
                .forEach(statement ->
                        statement
                                .participation(actor.organisation())
                                .ifPresent(part -> items.add(invitation(statement, part))));
    }

    private WaitingItem invitation(Statement statement, Participation part) {
        return new WaitingItem(
                "statements.waiting.title",
                List.<Serializable>of(statement.title()),
                "statements.waiting.invitation." + part.involvement(),
                List.<Serializable>of(organisations.get(statement.lead()).acronym()),
                null,
                Tone.INFO,
                "statements.waiting.look",
                "statements/" + statement.id());
    }

    /** What was sent back waits for those who lead it, until they ask again. */
    private void revisions(Actor actor, List<WaitingItem> items) {
        for (var statement : written(actor)) {
            revision(statement, actor)
                    .ifPresent(decision -> items.add(revision(statement, decision)));
        }
    }

    private static Optional<Decision> revision(Statement statement, Actor actor) {
        return statement.revision().filter(_ -> actor.actsFor(statement.lead()));
    }

    private WaitingItem revision(Statement statement, Decision decision) {
        return new WaitingItem(
                "statements.waiting.title",
                List.<Serializable>of(statement.title()),
                "statements.waiting." + decision.kind(),
                List.<Serializable>of(organisations.get(decision.organisation()).acronym()),
                null,
                Tone.ATTENTION,
                "statements.waiting.look",
                "statements/" + statement.id());
    }

    private List<Statement> written(Actor actor) {
        return statements.drafting(actor.organisation(), Participation.Standing.ACCEPTED);
    }

    private void changedDrafts(Actor actor, List<WaitingItem> items) {
        for (var statement : written(actor)) {
            if (revision(statement, actor).isPresent()) {
                continue;
            }
            documents
                    .changedSinceLooked(statement.document(), actor.person())
                    .ifPresent(_ -> items.add(changed(statement)));
        }
    }

    private static WaitingItem changed(Statement statement) {
        return new WaitingItem(
                "statements.waiting.title",
                List.<Serializable>of(statement.title()),
                "statements.waiting.changed",
                List.of(),
                null,
                Tone.NEUTRAL,
                "statements.waiting.read",
                "statements/" + statement.id() + "/text");
    }

    private static WaitingItem item(
            Statement statement,
            String detailKey,
            @Nullable Instant due,
            Tone tone,
            String actionKey) {
        return new WaitingItem(
                "statements.waiting.title",
                List.<Serializable>of(statement.title()),
                detailKey,
                List.of(),
                due,
                tone,
                actionKey,
                "statements/" + statement.id());
    }
}
