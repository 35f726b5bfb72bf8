package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.kpcsc.workspace.statements.StatementAct;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.AnswerDetails;
import org.kpcsc.workspace.statements.TextDifference;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Toast;

/** What changed since an organisation answered; its representative endorses again beside it. */
final class CompareDialog {

    /** In a long text the change is what is to be seen first. */
    private static final String FIRST_CHANGE =
            "requestAnimationFrame(() => this.querySelector('ins, del')"
                    + "?.scrollIntoView({block: 'center'}))";

    private final StatementDetails details;
    private final AnswerDetails answer;
    private final StatementServices services;
    private final Runnable refresh;
    private final Dialog dialog = new Dialog();

    CompareDialog(
            StatementDetails details,
            AnswerDetails answer,
            StatementServices services,
            Runnable refresh) {
        this.details = details;
        this.answer = answer;
        this.services = services;
        this.refresh = refresh;
        dialog.setHeaderTitle(words("statements.compare.title", String.valueOf(answer.version())));
        dialog.addClassName("ws-compare-dialog");
        show(services.texts().since(details.id(), answer.seen()));
        dialog.getFooter().add(Act.quiet(words("statements.compare.close"), dialog::close));
        if (mayEndorse()) {
            dialog.getFooter().add(endorse());
        }
    }

    private void show(TextDifference difference) {
        if (difference.titleBefore() != null) {
            dialog.add(
                    new Paragraph(words("statements.compare.heading", difference.titleBefore())));
        }
        dialog.add(
                new Paragraph(
                        difference.text().same()
                                ? words("statements.compare.same")
                                : words(
                                        "statements.compare.words",
                                        difference.text().added(),
                                        difference.text().removed())));
        var text = new Html("<div>" + difference.text().html() + "</div>");
        text.getElement().getClassList().add("ws-text");
        text.getElement().setAttribute("lang", details.language().tag());
        // Without a mouse, too, a long text can be scrolled.
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", dialog.getHeaderTitle());
        dialog.add(text);
        dialog.addOpenedChangeListener(change -> text.getElement().executeJs(FIRST_CHANGE));
    }

    private boolean mayEndorse() {
        return details.allows(StatementAct.ANSWER)
                && details.round() != null
                && details.round().open()
                && details.ownAnswer()
                        .filter(row -> row.stand() == Stand.TO_CONFIRM)
                        .filter(row -> answer.equals(row.answer()))
                        .isPresent();
    }

    /** One tap: the difference is before their eyes, and they agreed or not to be named before. */
    private Button endorse() {
        var round = Objects.requireNonNull(details.round());
        return Act.next(
                words("statements.endorse", String.valueOf(round.version())),
                () -> {
                    services.signOffs()
                            .answer(
                                    details.id(),
                                    round.hash(),
                                    new Reply(Position.ENDORSE, null, answer.named()));
                    Toast.done(words("statements.answered"));
                    dialog.close();
                    refresh.run();
                });
    }

    void open() {
        dialog.open();
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
