package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.statements.StatementAct;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.RoundDetails;
import org.kpcsc.workspace.statements.signoff.Receipt;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.CopyButton;
import org.kpcsc.workspace.uikit.FormDialog;
import org.kpcsc.workspace.uikit.FormFields;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Pickers;
import org.kpcsc.workspace.uikit.Toast;

/** Ways to an organisation that has not answered: a message, a link, its answer taken down. */
final class ReachActs {

    private final StatementDetails details;
    private final RoundDetails round;
    private final OrganisationProfile organisation;
    private final StatementServices services;
    private final Runnable refresh;

    ReachActs(
            StatementDetails details,
            RoundDetails round,
            OrganisationProfile organisation,
            StatementServices services,
            Runnable refresh) {
        this.details = details;
        this.round = round;
        this.organisation = organisation;
        this.services = services;
        this.refresh = refresh;
    }

    /** Recording for others is the coordinator's, who alone may put off a deadline, too. */
    boolean mayRecord() {
        return details.allows(StatementAct.EXTEND);
    }

    void message() {
        var page = "/workspace/" + StatementsNavigation.pathOf(details.id());
        copyable(
                "statements.reach.message",
                Words.text("statements.reach.message.help"),
                Words.text(
                        "statements.reach.message.text",
                        organisation.acronym(),
                        Moments.exactly(round.deadline()),
                        services.links().to(page)));
    }

    void link() {
        var address = services.answerLinks().make(details.id(), organisation.id());
        copyable(
                "statements.reach.link",
                Words.text("statements.reach.link.help", organisation.acronym()),
                Words.text(
                        "statements.reach.link.text",
                        organisation.acronym(),
                        Moments.exactly(round.deadline()),
                        address));
    }

    private static void copyable(String titleKey, String help, String text) {
        var dialog = new Dialog(Words.text(titleKey));
        dialog.addClassName("ws-form-dialog");
        var area = new TextArea();
        area.setAriaLabel(Words.text(titleKey));
        area.setValue(text);
        area.setReadOnly(true);
        area.setAutoselect(true);
        area.setWidthFull();
        var copy =
                new CopyButton(
                        Words.text("statements.reach.copy"),
                        text,
                        Words.text("statements.reach.copied"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(help), area);
        dialog.getFooter()
                .add(Act.quiet(Words.text("statements.compare.close"), dialog::close), copy);
        dialog.open();
    }

    void record() {
        var reply = new ReplyForm(null);
        var how =
                FormFields.blame(
                        FormFields.line(Words.text("statements.record.how"), Receipt.LONGEST),
                        "statements.refused.receipt");
        how.setWidthFull();
        how.setRequiredIndicatorVisible(true);
        var on =
                FormFields.blame(
                        Pickers.day(Words.text("statements.record.on")),
                        "statements.refused.receipt.future");
        on.setValue(LocalDate.ofInstant(services.clock().instant(), Moments.zone()));
        var form = new Div(new Paragraph(Words.text("statements.record.help")), reply, how, on);
        form.addClassName("ws-form");
        new FormDialog(
                        Words.text("statements.record.title", organisation.acronym()),
                        form,
                        Words.text("statements.record.submit"),
                        () -> {
                            services.signOffs()
                                    .recordAnswer(
                                            details.id(),
                                            organisation.id(),
                                            round.hash(),
                                            reply.reply(),
                                            new Receipt(how.getValue(), day(on)));
                            Toast.done(Words.text("statements.recorded"));
                            refresh.run();
                            return true;
                        })
                .open();
    }

    private static LocalDate day(DatePicker picker) {
        return picker.getOptionalValue()
                .orElseThrow(() -> new RefusedException("statements.refused.receipt"));
    }
}
