package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.AnswerDetails;
import org.kpcsc.workspace.statements.StatementDetails.AnswerRow;
import org.kpcsc.workspace.statements.signoff.Channel;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.FormDialog;
import org.kpcsc.workspace.uikit.ReadableText;
import org.kpcsc.workspace.uikit.Toast;

/** A representative's acts: each asks once, and says who will see it. */
final class AnswerActs {

    private final StatementDetails details;
    private final StatementServices services;
    private final Runnable refresh;

    AnswerActs(StatementDetails details, StatementServices services, Runnable refresh) {
        this.details = details;
        this.services = services;
        this.refresh = refresh;
    }

    /** Beside the text; where it has changed since the last answer, beside the difference. */
    void endorse() {
        var stale =
                details.ownAnswer()
                        .filter(row -> row.stand() == Stand.TO_CONFIRM)
                        .map(AnswerRow::answer);
        if (stale.isPresent()) {
            compare(stale.get());
        } else {
            endorseAtFirst();
        }
    }

    private void endorseAtFirst() {
        var named = new Checkbox(Words.text("statements.answer.named"));
        var verb = Words.text("statements.endorse");
        var form =
                new Div(
                        new ReadableText(
                                        services.texts().html(details.id()),
                                        details.language(),
                                        Words.text("statements.fact.text"))
                                .fromFirstChange(),
                        new Paragraph(
                                Words.text(
                                        "statements.endorse.confirm",
                                        details.own().acronym(),
                                        Words.text("statements.readers." + details.visibility()))),
                        named);
        form.addClassName("ws-form");
        new FormDialog(
                        verb,
                        form,
                        verb,
                        () -> send(new Reply(Position.ENDORSE, null, named.getValue())))
                .open();
    }

    /** What has changed since that answer, and, where it is one's own, the way to say it again. */
    void compare(AnswerDetails answer) {
        new CompareDialog(details, answer, services, this).open();
    }

    /** Begins with what the organisation has answered before. */
    void other() {
        var before = details.ownAnswer().map(AnswerRow::answer).map(AnswerDetails::reply);
        var form = new ReplyForm(before.orElse(null));
        new FormDialog(
                        Words.text(
                                before.isPresent()
                                        ? "statements.answer.change"
                                        : "statements.answer.other"),
                        form,
                        Words.text("statements.answer.submit"),
                        () -> send(form.reply()))
                .open();
    }

    boolean send(Reply reply) {
        var seen = Objects.requireNonNull(details.round()).hash();
        services.signOffs().answer(details.id(), seen, reply);
        Toast.done(Words.text("statements.answered"));
        refresh.run();
        return true;
    }

    boolean mayContradict(AnswerRow own) {
        return own.answer() != null
                && own.answer().channel() != Channel.REPRESENTATIVE
                && own.stand() != Stand.CONTRADICTED;
    }

    void contradict() {
        Confirm.ask(
                Words.text("statements.contradict"),
                Words.text(
                        "statements.contradict.confirm",
                        details.own().acronym(),
                        Words.text("statements.readers." + details.visibility())),
                Words.text("statements.contradict"),
                () -> {
                    services.signOffs().contradict(details.id());
                    Toast.done(Words.text("statements.contradicted"));
                    refresh.run();
                });
    }
}
