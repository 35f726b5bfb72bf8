package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.kpcsc.workspace.statements.StatementAct;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Toast;

/** What a person is to know before anything else: an invitation, a change of spelling. */
class Banners extends Div {

    private static final long serialVersionUID = 1L;

    Banners(StatementDetails details, StatementServices services, Runnable refresh) {
        if (details.invited()) {
            add(invitation(details, services, refresh));
        }
        var round = details.round();
        if (round != null && round.spellingUntil() != null) {
            var banner =
                    banner(
                            getTranslation(
                                    "statements.spelling.open",
                                    Moments.exactly(round.spellingUntil())));
            if (details.allows(StatementAct.DISPUTE_SPELLING)) {
                banner.add(
                        Act.quiet(
                                getTranslation("statements.spelling.dispute"),
                                () -> dispute(details, services, refresh)));
            }
            add(banner);
        }
    }

    private static Div banner(String text) {
        var banner = new Div(new Span(text));
        banner.addClassName("ws-banner");
        return banner;
    }

    private Div invitation(StatementDetails details, StatementServices services, Runnable refresh) {
        var lead = details.lead().acronym();
        var banner = banner(getTranslation("statements.invitation", lead));
        banner.add(
                Act.next(
                        getTranslation("statements.invitation.accept"),
                        () -> {
                            services.statements().acceptInvitation(details.id());
                            Toast.done(getTranslation("statements.invitation.accepted"));
                            refresh.run();
                        }),
                Act.quiet(
                        getTranslation("statements.invitation.decline"),
                        () -> {
                            services.statements().declineInvitation(details.id());
                            Toast.done(getTranslation("statements.invitation.declined", lead));
                            StatementsNavigation.toList();
                        }));
        return banner;
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
