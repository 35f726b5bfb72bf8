package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpcsc.workspace.statements.Involvement;
import org.kpcsc.workspace.statements.StatementAct;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.AnswerDetails;
import org.kpcsc.workspace.statements.StatementDetails.DecisionRow;
import org.kpcsc.workspace.statements.StatementDetails.RoundDetails;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Toast;

/** What a person is to know before anything else: an invitation, a change of spelling. */
class Banners extends Div {

    private static final long serialVersionUID = 1L;

    Banners(StatementDetails details, StatementServices services, Runnable refresh) {
        if (details.invitation() != null) {
            add(invitation(details, details.invitation(), services, refresh));
        }
        if (details.state() == StatementState.DRAFTING) {
            details.decisions().stream().findFirst().ifPresent(this::openedAgain);
        }
        if (details.state() == StatementState.NOT_CARRIED) {
            add(banner(getTranslation(notMetKey(details))));
        }
        if (details.round() != null) {
            spelling(details, details.round(), services, refresh);
        }
        setVisible(getComponentCount() > 0);
    }

    private static String notMetKey(StatementDetails details) {
        return details.allows(StatementAct.EXTEND)
                ? "statements.notmet.choose"
                : "statements.notmet";
    }

    private void spelling(
            StatementDetails details,
            RoundDetails round,
            StatementServices services,
            Runnable refresh) {
        if (round.spellingUntil() != null) {
            var until = Moments.exactly(round.spellingUntil());
            var banner = banner(getTranslation("statements.spelling.open", until));
            compared(details, round)
                    .ifPresent(answer -> banner.add(compare(details, answer, services, refresh)));
            if (details.allows(StatementAct.DISPUTE_SPELLING)) {
                banner.add(
                        Act.quiet(
                                getTranslation("statements.spelling.dispute"),
                                () -> dispute(details, services, refresh)));
            }
            add(banner);
        } else if (round.disputedBy() != null && isToConfirm(round)) {
            add(banner(getTranslation("statements.spelling.disputed.by", round.disputedBy())));
        }
    }

    private static boolean isToConfirm(RoundDetails round) {
        return round.open()
                && round.answers().stream().anyMatch(row -> row.stand() == Stand.TO_CONFIRM);
    }

    /** Why a draft is open again, in the words of whoever opened it. */
    private void openedAgain(DecisionRow decision) {
        if (decision.reason() != null) {
            add(
                    banner(
                            getTranslation(
                                    "statements.opened." + decision.kind(),
                                    decision.organisation(),
                                    decision.reason())));
        }
    }

    private Button compare(
            StatementDetails details,
            AnswerDetails answer,
            StatementServices services,
            Runnable refresh) {
        return Act.quiet(
                getTranslation("statements.compare"),
                () -> new AnswerActs(details, services, refresh).compare(answer));
    }

    /** What the reader's organisation answered to before the spelling was changed, else anybody. */
    private static Optional<AnswerDetails> compared(StatementDetails details, RoundDetails round) {
        return Stream.concat(details.ownAnswer().stream(), round.answers().stream())
                .flatMap(row -> row.answerToAnother(round.hash()).stream())
                .findFirst();
    }

    private static Div banner(String text) {
        var banner = new Div(new Span(text));
        banner.addClassName("ws-banner");
        return banner;
    }

    private Div invitation(
            StatementDetails details,
            Involvement to,
            StatementServices services,
            Runnable refresh) {
        var lead = details.lead().acronym();
        var banner = banner(getTranslation("statements.invitation." + to, lead));
        banner.add(
                Act.next(
                        getTranslation("statements.invitation.accept"),
                        () -> accept(details, to, services, refresh)),
                Act.quiet(
                        getTranslation("statements.invitation.decline"),
                        () -> decline(details, services)));
        return banner;
    }

    private void accept(
            StatementDetails details,
            Involvement to,
            StatementServices services,
            Runnable refresh) {
        Confirm.ask(
                getTranslation("statements.invitation.accept"),
                getTranslation(
                        "statements.invitation.accept.confirm." + to, details.lead().acronym()),
                getTranslation("statements.invitation.accept"),
                () -> {
                    services.statements().acceptInvitation(details.id());
                    Toast.done(getTranslation("statements.invitation.accepted." + to));
                    refresh.run();
                });
    }

    private void decline(StatementDetails details, StatementServices services) {
        var lead = details.lead().acronym();
        Confirm.ask(
                getTranslation("statements.invitation.decline"),
                getTranslation("statements.invitation.decline.confirm", lead),
                getTranslation("statements.invitation.decline"),
                () -> {
                    services.statements().declineInvitation(details.id());
                    Toast.done(getTranslation("statements.invitation.declined", lead));
                    StatementsNavigation.toList();
                });
    }

    private void dispute(StatementDetails details, StatementServices services, Runnable refresh) {
        Confirm.ask(
                getTranslation("statements.spelling.dispute"),
                getTranslation("statements.spelling.dispute.confirm"),
                getTranslation("statements.spelling.dispute"),
                () -> {
                    services.signOffs().disputeSpelling(details.id());
                    Toast.done(getTranslation("statements.spelling.disputed"));
                    refresh.run();
                });
    }
}
