package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.statements.StatementAct;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.DecisionRow;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.ActionLink;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.RowList;
import org.kpcsc.workspace.uikit.Steps;
import org.kpcsc.workspace.uikit.Steps.Place;

/** One statement: where it stands, who stands behind which text, and what can be done next. */
@Route("statements/:statement")
@PermitAll
class StatementView extends StatementPage {

    private static final long serialVersionUID = 1L;

    private final transient StatementServices services;

    StatementView(StatementServices services, OpenStatements pages) {
        super(services.pages(), pages);
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        services.notifications().markReadAt(event.getLocation().getPath());
    }

    @Override
    void show(StatementDetails details) {
        Runnable refresh = () -> lookAgain(details.id());
        removeAll();
        add(header(details), steps(details));
        add(new Banners(details, services, refresh));
        add(columns(details, refresh));
        if (details.round() != null) {
            add(new PartsSection(details, services, refresh));
        }
        add(decisions(details));
    }

    private Component header(StatementDetails details) {
        var header =
                new PageHeader(details.title())
                        .titleIn(details.language())
                        .line(Words.line(this, details));
        details.slug().ifPresent(slug -> header.action(publicPage(slug)));
        var download =
                Act.quiet(
                        getTranslation("statements.copy"),
                        () -> CopyDialog.open(details, services));
        return header.action(download, textLink(details));
    }

    private Component textLink(StatementDetails details) {
        var path = StatementsNavigation.pathOf(details.id()) + "/text";
        if (details.allows(StatementAct.WRITE)) {
            return ActionLink.next(path, getTranslation("statements.text.write"));
        }
        return details.allows(StatementAct.SUGGEST)
                ? ActionLink.next(path, getTranslation("statements.text.suggest"))
                : ActionLink.quiet(path, getTranslation("statements.text.read"));
    }

    private Component publicPage(String slug) {
        var link = ActionLink.quiet("/statements/" + slug, getTranslation("statements.public"));
        link.setRouterIgnore(true);
        return link;
    }

    private Component steps(StatementDetails details) {
        var at =
                switch (details.state()) {
                    case DRAFTING -> 0;
                    case SIGN_OFF, NOT_CARRIED -> 1;
                    case APPROVAL -> 2;
                    case APPROVED -> 3;
                    case PUBLISHED -> 4;
                };
        return new Steps()
                .with(step(at > 0, "statements.step.drafted", "drafting"), place(0, at))
                .with(signOffStep(details), place(1, at))
                .with(step(at > 2, "statements.step.approved", "approval"), place(2, at))
                .with(step(at > 3, "statements.step.published", "publication"), place(3, at));
    }

    /** What is done is called otherwise than what is to be done. */
    private String step(boolean done, String doneKey, String ahead) {
        return getTranslation(done ? doneKey : "statements.step." + ahead);
    }

    private String signOffStep(StatementDetails details) {
        var round = details.round();
        if (details.state() == StatementState.NOT_CARRIED) {
            return getTranslation("statements.step.signoff.notmet");
        }
        if (details.state().isLocked() && details.state() != StatementState.SIGN_OFF) {
            return getTranslation("statements.step.signedoff." + details.issuedBy());
        }
        return round != null && round.open()
                ? getTranslation("statements.step.signoff.until", Moments.exactly(round.deadline()))
                : getTranslation("statements.step.signoff");
    }

    private static Place place(int step, int at) {
        if (step == at) {
            return Place.NOW;
        }
        return step < at ? Place.DONE : Place.AHEAD;
    }

    private Component columns(StatementDetails details, Runnable refresh) {
        var left = new Div();
        if (details.round() == null) {
            left.add(new PartsSection(details, services, refresh));
        }
        left.add(new H2(getTranslation("statements.signoff")));
        left.add(
                details.round() == null
                        ? new EmptyState(getTranslation(noRoundKey(details)))
                        : new AnswerRows(details, details.round(), services, refresh));
        var right = new Div(new FactsPanel(details), new ActPanel(details, services, refresh));
        right.addClassName("ws-aside");
        var columns = new Div(left, right);
        columns.addClassName("ws-columns");
        return columns;
    }

    /** What came from before the workspace is public without a round here. */
    private static String noRoundKey(StatementDetails details) {
        if (!details.seesSignOff()) {
            return "statements.signoff.private";
        }
        return details.state() == StatementState.PUBLISHED
                ? "statements.signoff.before"
                : "statements.signoff.none";
    }

    private Component decisions(StatementDetails details) {
        var section = new Div();
        if (!details.decisions().isEmpty()) {
            section.add(new H2(getTranslation("statements.decisions")));
            section.add(new RowList(details.decisions().stream().map(this::row).toList()));
        }
        return section;
    }

    private Row row(DecisionRow decision) {
        var row =
                new Row(getTranslation("statements.decision." + decision.kind()))
                        .detail(
                                getTranslation(
                                        "statements.decision.by",
                                        decision.person(),
                                        decision.organisation(),
                                        Moments.exactly(decision.at())));
        return decision.reason() == null ? row : row.words(decision.reason());
    }
}
