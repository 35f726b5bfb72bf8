package org.kpcsc.workspace.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.documents.TextCheck;
import org.kpcsc.workspace.documents.TextChecks;
import org.kpcsc.workspace.documents.TextFault;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.Facts;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.RowList;
import org.kpcsc.workspace.uikit.Tag;
import org.kpcsc.workspace.uikit.Toast;

/** Whether every text is as its log says, for the coordinator. */
@Route(TextCheckNavigation.PATH)
@PermitAll
class TextCheckView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TextChecks checks;
    private final Div outcome = new Div();

    TextCheckView(TextChecks checks) {
        this.checks = checks;
        add(
                new PageHeader(getTranslation("operations.texts"))
                        .line(getTranslation("operations.texts.about"))
                        .action(Act.quiet(getTranslation("operations.texts.check"), this::check)),
                outcome);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(checks.latest().map(this::outcome).orElseGet(this::none));
        } catch (NotPermittedException notTheirs) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.texts");
    }

    private void check() {
        var check = checks.check();
        show(outcome(check));
        if (check.isSound()) {
            Toast.done(getTranslation("operations.texts.sound"));
        } else {
            Toast.problem(getTranslation("operations.texts.wrong"));
        }
    }

    private void show(Component shown) {
        outcome.removeAll();
        outcome.add(shown);
    }

    private Component none() {
        return new EmptyState(getTranslation("operations.texts.never"));
    }

    private Component outcome(TextCheck check) {
        var state =
                check.isSound()
                        ? new Tag(getTranslation("operations.texts.sound"), Tone.GOOD)
                        : new Tag(getTranslation("operations.texts.wrong"), Tone.BAD);
        var facts =
                new Facts()
                        .with(getTranslation("operations.texts.outcome"), state)
                        .with(
                                getTranslation("operations.texts.when"),
                                Moments.exactly(check.ended()))
                        .with(
                                getTranslation("operations.texts.extent"),
                                getTranslation(
                                        "operations.texts.counts",
                                        check.documents(),
                                        check.steps()));
        var outcome = new Div(facts);
        if (!check.isSound()) {
            outcome.add(
                    new Paragraph(getTranslation("operations.texts.next")),
                    new RowList(check.faults().stream().map(this::row).toList()));
        }
        return outcome;
    }

    private Row row(TextFault fault) {
        return new Row(getTranslation("operations.texts.fault." + fault.kind()))
                .detail(
                        getTranslation(
                                "operations.texts.place",
                                fault.document().toString(),
                                String.valueOf(fault.version())))
                .detail(technical("operations.texts.expected", fault.expected()))
                .detail(technical("operations.texts.found", fault.found()));
    }

    /** In the words of the log, which are for whoever runs the workspace. */
    private Component technical(String key, String words) {
        var said = new Span(words);
        said.getElement().setAttribute("lang", Language.EN.tag());
        return new Span(new Span(getTranslation(key) + " "), said);
    }
}
