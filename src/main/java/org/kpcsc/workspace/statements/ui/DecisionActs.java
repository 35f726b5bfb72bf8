package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.statements.Draft;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.Part;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.FormDialog;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Pickers;
import org.kpcsc.workspace.uikit.Toast;

/** The lead's and the coordinator's acts: each asks once, and says who will see it. */
final class DecisionActs {

    private final StatementDetails details;
    private final StatementServices services;
    private final Runnable refresh;

    DecisionActs(StatementDetails details, StatementServices services, Runnable refresh) {
        this.details = details;
        this.services = services;
        this.refresh = refresh;
    }

    void describe() {
        var form =
                new DraftForm(
                        new Draft(
                                details.kind(),
                                details.title(),
                                details.issuedBy(),
                                details.visibility()));
        dialog(
                "statements.describe",
                form,
                "statements.describe.submit",
                "statements.described",
                () -> services.statements().describe(details.id(), form.draft()));
    }

    void ask() {
        var asked = new AskedOrganisations(eligible(), writing());
        var proposed = proposed();
        asked.tick(one -> proposed.contains(one.id()));
        var form = new AskForm(asked, details.round() != null, services.clock());
        dialog(
                "statements.signoff.ask",
                form,
                "statements.signoff.ask",
                "statements.signoff.asked",
                () -> services.signOffs().ask(details.id(), form.answer()));
    }

    private List<OrganisationProfile> eligible() {
        return services.organisations().all().stream()
                .filter(one ->
                        one.standing() == Standing.MEMBER || one.standing() == Standing.PARTNER)
                .toList();
    }

    /** Those of the last round; at first all members, or whoever writes for themselves. */
    private Set<OrganisationId> proposed() {
        var round = details.round();
        if (round != null) {
            return round.answers().stream()
                    .map(row -> row.organisation().id())
                    .collect(Collectors.toSet());
        }
        return details.issuedBy() == IssuedBy.COALITION
                ? services.organisations().members().stream()
                        .map(OrganisationProfile::id)
                        .collect(Collectors.toSet())
                : writing();
    }

    private Set<OrganisationId> writing() {
        return details.parts().stream()
                .filter(Part::accepted)
                .map(part -> part.organisation().id())
                .collect(Collectors.toSet());
    }

    void approve() {
        reasoned(
                "statements.approve",
                false,
                "statements.approved",
                reason -> services.approvals().approve(details.id(), hash(), reason));
    }

    void sendBack() {
        reasoned(
                "statements.sendback",
                true,
                "statements.sentback",
                reason -> services.approvals().sendBack(details.id(), reason));
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
        var until = Pickers.moment(words("statements.signoff.deadline"));
        until.setValue(
                LocalDateTime.ofInstant(
                                Objects.requireNonNull(details.round()).deadline(), Moments.zone())
                        .plusDays(1));
        var reason = reason(true);
        dialog(
                "statements.extend",
                form("statements.extend.confirm", until, reason),
                "statements.extend",
                "statements.extended",
                () ->
                        services.approvals()
                                .extend(details.id(), AskForm.instantOf(until), reason.getValue()));
    }

    void publish() {
        Confirm.ask(
                words("statements.publish"),
                words("statements.publish.confirm"),
                words("statements.publish"),
                () -> {
                    services.publications().publish(details.id(), hash());
                    Toast.done(words("statements.published"));
                    refresh.run();
                });
    }

    private void reasoned(String key, boolean required, String doneKey, Consumer<String> act) {
        var reason = reason(required);
        dialog(
                key,
                form(key + ".confirm", reason),
                key,
                doneKey,
                () -> act.accept(reason.getValue()));
    }

    private static TextArea reason(boolean required) {
        var reason =
                new TextArea(words(required ? "statements.reason" : "statements.reason.optional"));
        reason.setRequiredIndicatorVisible(required);
        reason.setMaxLength(Reply.MOST_WORDS);
        reason.setWidthFull();
        return reason;
    }

    private static Div form(String helpKey, Component... fields) {
        var form = new Div(new Paragraph(words(helpKey)));
        form.addClassName("ws-form");
        form.add(fields);
        return form;
    }

    private void dialog(
            String titleKey, Component form, String submitKey, String doneKey, Runnable act) {
        new FormDialog(
                        words(titleKey),
                        form,
                        words(submitKey),
                        () -> {
                            act.run();
                            Toast.done(words(doneKey));
                            refresh.run();
                            return true;
                        })
                .open();
    }

    private ContentHash hash() {
        return Objects.requireNonNull(details.round()).hash();
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
