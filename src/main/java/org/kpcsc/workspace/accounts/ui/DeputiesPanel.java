package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.kpcsc.workspace.accounts.deputy.NamedDeputy;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.FormDialog;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.RowList;
import org.kpcsc.workspace.uikit.Tag;
import org.kpcsc.workspace.uikit.Toast;

/** Who acts for the coordinator, now and later. */
final class DeputiesPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PeopleDesk desk;

    DeputiesPanel(PeopleDesk desk) {
        this.desk = desk;
        show();
    }

    private void show() {
        removeAll();
        var deputies = desk.deputies().ahead();
        add(new H2(getTranslation("accounts.deputies.title")));
        if (deputies.isEmpty()) {
            add(new EmptyState(getTranslation("accounts.deputies.none")));
        } else {
            add(new RowList(deputies.stream().map(this::row).toList()));
        }
        var name = Act.quiet(getTranslation("accounts.deputies.name"), this::askForDeputy);
        name.addClassName("ws-after-rows");
        add(name);
    }

    private Row row(NamedDeputy named) {
        var deputy = named.deputy();
        var organisation = desk.organisations().get(deputy.organisation());
        return new Row(named.name().value() + " · " + organisation.acronym())
                .detail(
                        getTranslation(
                                "accounts.deputies.days",
                                Moments.day(deputy.firstDay()),
                                Moments.day(deputy.lastDay())))
                .tag(
                        named.actsNow()
                                ? new Tag(getTranslation("accounts.deputies.now"), Tone.GOOD)
                                : new Tag(getTranslation("accounts.deputies.ahead"), Tone.NEUTRAL))
                .action(
                        Act.quiet(
                                getTranslation("accounts.deputies.revoke"),
                                () -> askToRevoke(named)));
    }

    private void askForDeputy() {
        var form = new DeputyForm(choice());
        new FormDialog(
                        getTranslation("accounts.deputies.name"),
                        form,
                        getTranslation("accounts.deputies.name"),
                        () -> name(form))
                .open();
    }

    private List<DeputyForm.Choice> choice() {
        return desk.organisations().members().stream()
                .flatMap(member ->
                        desk.directory().at(member.id()).stream()
                                .map(person ->
                                        new DeputyForm.Choice(
                                                person.person(),
                                                member.id(),
                                                person.name().value() + " · " + member.acronym())))
                .toList();
    }

    private boolean name(DeputyForm form) {
        var chosen = form.person();
        desk.deputies()
                .name(chosen.person(), chosen.organisation(), form.firstDay(), form.lastDay());
        Toast.done(getTranslation("accounts.deputies.named", chosen.label()));
        show();
        return true;
    }

    private void askToRevoke(NamedDeputy named) {
        var name = named.name().value();
        Confirm.ask(
                getTranslation("accounts.deputies.revoke"),
                getTranslation("accounts.deputies.revoke-text", name),
                getTranslation("accounts.deputies.revoke"),
                () -> {
                    desk.deputies().revoke(named.deputy().id());
                    Toast.done(getTranslation("accounts.deputies.revoked", name));
                    show();
                });
    }
}
