package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.kpcsc.workspace.statements.StatementAct;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.AnswerRow;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.uikit.Act;

/** What this person can do next with the statement: the one thing first, the rest quieter. */
class ActPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient StatementDetails details;
    private boolean hasNext;

    ActPanel(StatementDetails details, StatementServices services, Runnable refresh) {
        this.details = details;
        addClassName("ws-acts");
        answers(new AnswerActs(details, services, refresh));
        decisions(new DecisionActs(details, services, refresh));
        drafting(new LeadActs(details, services, refresh));
        setVisible(getComponentCount() > 0);
    }

    private void answers(AnswerActs acts) {
        var round = details.round();
        var own = details.ownAnswer().orElse(null);
        if (round == null || own == null || !details.allows(StatementAct.ANSWER)) {
            return;
        }
        if (details.isAnswerAwaited()) {
            var first =
                    own.stand() == Stand.TO_CONFIRM
                            ? getTranslation("statements.compare.answer")
                            : getTranslation("statements.endorse");
            add(next(first, acts::endorse));
            add(quiet("statements.answer.other", acts::other));
        } else if (own.stand() != Stand.SILENT && own.stand() != Stand.TO_CONFIRM) {
            add(quiet("statements.answer.change", acts::other));
        }
    }

    private void decisions(DecisionActs acts) {
        offer(StatementAct.PUBLISH, "statements.publish", acts::publish);
        offer(StatementAct.APPROVE, "statements.approve", acts::approve);
        offer(StatementAct.SEND_BACK, "statements.sendback", acts::sendBack);
        offer(StatementAct.EXTEND, "statements.extend", acts::extend);
        // Who sends back gives a reason, and opens the text by it.
        if (!details.allows(StatementAct.SEND_BACK)) {
            offer(StatementAct.REOPEN, reopenKey(), acts::reopen);
        }
        if (hasNamedEndorser()) {
            offer(
                    StatementAct.CHOOSE_ENDORSERS_ALONE,
                    "statements.endorsersalone",
                    acts::endorsersAlone);
        }
    }

    private boolean hasNamedEndorser() {
        var round = details.round();
        return round != null && round.answers().stream().anyMatch(AnswerRow::isNamedEndorser);
    }

    private void drafting(LeadActs acts) {
        offer(StatementAct.ASK, "statements.signoff.ask", acts::ask);
        offer(StatementAct.DESCRIBE, "statements.describe", acts::describe);
    }

    private String reopenKey() {
        return details.state() == StatementState.NOT_CARRIED
                ? "statements.revise"
                : "statements.reopen";
    }

    private void offer(StatementAct act, String key, Runnable run) {
        if (details.allows(act)) {
            add(isNext(act) ? next(getTranslation(key), run) : quiet(key, run));
        }
    }

    /** Whether the act is the way forward; there is one at most. */
    private boolean isNext(StatementAct act) {
        return !hasNext
                && switch (act) {
                    case APPROVE, PUBLISH -> true;
                    // Whoever can still write does that first; the page's header leads there.
                    case ASK -> !details.allows(StatementAct.WRITE);
                    case WRITE,
                            SUGGEST,
                            DESCRIBE,
                            INVITE,
                            ANSWER,
                            DISPUTE_SPELLING,
                            EXTEND,
                            REOPEN,
                            CHOOSE_ENDORSERS_ALONE,
                            SEND_BACK ->
                            false;
                };
    }

    private Button next(String text, Runnable run) {
        hasNext = true;
        return Act.next(text, run);
    }

    private Button quiet(String key, Runnable run) {
        return Act.quiet(getTranslation(key), run);
    }
}
