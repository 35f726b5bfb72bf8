package org.kpcsc.workspace.statements;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.notifications.Waiting;
import org.kpcsc.workspace.notifications.WaitingChanged;
import org.kpcsc.workspace.notifications.WaitingItem;
import org.kpcsc.workspace.organisations.Organisations;
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
    private final Looks looks;
    private final Organisations organisations;

    StatementWaiting(StoredStatements statements, Looks looks, Organisations organisations) {
        this.statements = statements;
        this.looks = looks;
        this.organisations = organisations;
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
            }
        }
    }

    private static WaitingItem answer(Statement statement, Stand stand) {
        var round = statement.signOff().latest().orElseThrow();
        var stale = stand == Stand.TO_CONFIRM;
        return item(
                statement,
                stale ? "statements.waiting.confirm" : "statements.waiting.answer",
                round.text().version(),
                round.deadline(),
                Tone.ATTENTION,
                stale ? "statements.waiting.look" : "statements.waiting.read-and-answer");
    }

    private void decisions(List<WaitingItem> items) {
        for (var statement : statements.findByStateInOrderByChangedAt(FOR_COORDINATOR)) {
            items.add(
                    item(
                            statement,
                            "statements.waiting." + statement.state(),
                            statement.signOff().text().version(),
                            null,
                            Tone.ATTENTION,
                            "statements.waiting.decide"));
        }
    }

    private void invitations(Actor actor, List<WaitingItem> items) {
        statements
                .drafting(actor.organisation(), Participation.Standing.INVITED)
                .forEach(statement -> items.add(invitation(statement)));
    }

    private WaitingItem invitation(Statement statement) {
        return new WaitingItem(
                "statements.waiting.title",
                List.<Serializable>of(statement.title()),
                "statements.waiting.invitation",
                List.<Serializable>of(organisations.get(statement.lead()).acronym()),
                null,
                Tone.INFO,
                "statements.waiting.look",
                "statements/" + statement.id());
    }

    private void changedDrafts(Actor actor, List<WaitingItem> items) {
        for (var statement :
                statements.drafting(actor.organisation(), Participation.Standing.ACCEPTED)) {
            looks.changedSince(statement, actor.person())
                    .ifPresent(version -> items.add(changed(statement, version)));
        }
    }

    private static WaitingItem changed(Statement statement, long version) {
        return new WaitingItem(
                "statements.waiting.title",
                List.<Serializable>of(statement.title()),
                "statements.waiting.changed",
                List.<Serializable>of(String.valueOf(version)),
                null,
                Tone.NEUTRAL,
                "statements.waiting.read",
                "statements/" + statement.id() + "/text");
    }

    private static WaitingItem item(
            Statement statement,
            String detailKey,
            long version,
            @Nullable Instant due,
            Tone tone,
            String actionKey) {
        return new WaitingItem(
                "statements.waiting.title",
                List.<Serializable>of(statement.title()),
                detailKey,
                List.<Serializable>of(String.valueOf(version)),
                due,
                tone,
                actionKey,
                "statements/" + statement.id());
    }
}
