package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.kpcsc.workspace.statements.StatementAct;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.AnswerDetails;
import org.kpcsc.workspace.statements.TextDifference;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.ReadableText;

/** What changed since an organisation answered; its representative answers again beside it. */
final class CompareDialog {

    private final StatementDetails details;
    private final AnswerDetails answer;
    private final StatementServices services;
    private final AnswerActs acts;
    private final Dialog dialog = new Dialog();

    CompareDialog(
            StatementDetails details,
            AnswerDetails answer,
            StatementServices services,
            AnswerActs acts) {
        this.details = details;
        this.answer = answer;
        this.services = services;
        this.acts = acts;
        dialog.setHeaderTitle(
                Words.text("statements.compare.title", String.valueOf(answer.version())));
        show(services.texts().since(details.id(), answer.seen()));
        dialog.getFooter().add(Act.quiet(Words.text("statements.compare.close"), dialog::close));
        if (isOwnToConfirm()) {
            again();
        }
    }

    private void show(TextDifference difference) {
        if (difference.titleBefore() != null) {
            dialog.add(
                    new Paragraph(
                            Words.text("statements.compare.heading", difference.titleBefore())));
        }
        dialog.add(
                new Paragraph(Words.text("statements.compare.now", Words.line(dialog, details))),
                new Paragraph(
                        difference.text().same()
                                ? Words.text("statements.compare.same")
                                : Words.text(
                                        "statements.compare.words",
                                        difference.text().added(),
                                        difference.text().removed())));
        dialog.add(
                new ReadableText(
                                difference.text().html(),
                                details.language(),
                                dialog.getHeaderTitle())
                        .fromFirstChange());
    }

    private boolean isOwnToConfirm() {
        return details.allows(StatementAct.ANSWER)
                && details.round() != null
                && details.round().open()
                && details.ownAnswer()
                        .filter(row -> row.stand() == Stand.TO_CONFIRM)
                        .filter(row -> answer.equals(row.answer()))
                        .isPresent();
    }

    /**
     * One tap says the same again: the difference is before their eyes. Who did not endorse, or
     * thinks otherwise now, answers anew, beginning with what they said.
     */
    private void again() {
        var before = answer.reply();
        if (before.words() != null) {
            dialog.addComponentAsFirst(
                    new Paragraph(Words.text("statements.compare.before", before.words())));
        }
        dialog.getFooter().add(Act.quiet(Words.text("statements.answer.other"), this::otherwise));
        if (before.position().isEndorsement()) {
            var key =
                    before.position() == Position.RESERVE
                            ? "statements.endorse.reserve"
                            : "statements.endorse";
            dialog.getFooter().add(Act.next(Words.text(key), this::same));
        }
    }

    private void same() {
        acts.send(answer.reply());
        dialog.close();
    }

    private void otherwise() {
        dialog.close();
        acts.other();
    }

    void open() {
        dialog.open();
    }
}
