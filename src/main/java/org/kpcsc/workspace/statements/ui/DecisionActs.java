package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Consumer;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.FormFields;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.ReadableText;
import org.kpcsc.workspace.uikit.Toast;

/**
 * What is decided about a text that was put to organisations: each asks once, and says who will see
 * it.
 */
final class DecisionActs {

    private final StatementDetails details;
    private final StatementServices services;
    private final Runnable refresh;

    DecisionActs(StatementDetails details, StatementServices services, Runnable refresh) {
        this.details = details;
        this.services = services;
        this.refresh = refresh;
    }

    void approve() {
        var reason = reason(false);
        var text =
                new ReadableText(
                                services.texts().html(details.id()),
                                details.language(),
                                Words.text("statements.fact.text"))
                        .fromFirstChange();
        ActDialog.open(
                "statements.approve",
                form("statements.approve.confirm", text, reason),
                "statements.approve",
                "statements.approved",
                () -> services.approvals().approve(details.id(), hash(), reason.getValue()),
                refresh);
    }

    void sendBack() {
        reasoned(
                "statements.sendback",
                true,
                "statements.sentback",
                reason -> services.approvals().sendBack(details.id(), details.state(), reason));
    }

    void reopen() {
        reasoned(
                "statements.reopen",
                details.state() == StatementState.NOT_CARRIED,
                "statements.reopened",
                reason -> services.approvals().reopen(details.id(), reason));
    }

    void endorsersAlone() {
        reasoned(
                "statements.endorsersalone",
                true,
                "statements.endorsersalone.done",
                reason -> services.approvals().chooseEndorsersAlone(details.id(), reason));
    }

    void extend() {
        var until = AskForm.deadline();
        until.setValue(LocalDateTime.ofInstant(later(), Moments.zone()));
        until.setHelperText(
                Words.text("statements.signoff.deadline.help", Moments.zone().toString()));
        var reason = reason(true);
        ActDialog.open(
                "statements.extend",
                form("statements.extend.confirm", until, reason),
                "statements.extend",
                "statements.extended",
                () ->
                        services.approvals()
                                .extend(details.id(), AskForm.instantOf(until), reason.getValue()),
                refresh);
    }

    /** A day after the deadline, or from now where that has passed. */
    private Instant later() {
        var deadline = Objects.requireNonNull(details.round()).deadline();
        var now = services.clock().instant().truncatedTo(ChronoUnit.HOURS);
        return (deadline.isAfter(now) ? deadline : now).plus(Duration.ofDays(1));
    }

    void publish() {
        Confirm.ask(
                Words.text("statements.publish"),
                Words.text("statements.publish.confirm") + " " + named(),
                Words.text("statements.publish"),
                () -> {
                    services.publications().publish(details.id(), hash());
                    Toast.done(Words.text("statements.published"));
                    refresh.run();
                });
    }

    private String named() {
        var acronyms =
                Objects.requireNonNull(details.round()).namedInPublic().stream()
                        .map(OrganisationProfile::acronym)
                        .toList();
        return acronyms.isEmpty()
                ? Words.text("statements.publish.names.none")
                : Words.text("statements.publish.names", String.join(", ", acronyms));
    }

    private void reasoned(String key, boolean required, String doneKey, Consumer<String> act) {
        var reason = reason(required);
        ActDialog.open(
                key,
                form(key + ".confirm", reason),
                key,
                doneKey,
                () -> act.accept(reason.getValue()),
                refresh);
    }

    private static TextArea reason(boolean required) {
        var label = Words.text(required ? "statements.reason" : "statements.reason.optional");
        var reason =
                FormFields.blame(
                        FormFields.words(label, Reply.MOST_WORDS), "statements.refused.reason");
        reason.setRequiredIndicatorVisible(required);
        reason.setWidthFull();
        return reason;
    }

    private static Div form(String helpKey, Component... fields) {
        var form = new Div(new Paragraph(Words.text(helpKey)));
        form.addClassName("ws-form");
        form.add(fields);
        return form;
    }

    private ContentHash hash() {
        return Objects.requireNonNull(details.round()).hash();
    }
}
