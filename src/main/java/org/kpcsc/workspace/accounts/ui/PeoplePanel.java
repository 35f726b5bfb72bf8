package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.OneUseLink;
import org.kpcsc.workspace.accounts.invitation.OpenInvitation;
import org.kpcsc.workspace.accounts.person.Colleague;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
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

/** Who belongs to an organisation, and who has been invited. */
final class PeoplePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PeopleDesk desk;
    private final transient OrganisationId organisation;
    private transient @Nullable Seen shown;

    /** What stands in it. */
    private record Seen(
            List<Colleague> people, ColleagueActs.Rights rights, List<OpenInvitation> invited) {}

    PeoplePanel(PeopleDesk desk, OrganisationId organisation) {
        this.desk = desk;
        this.organisation = organisation;
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        desk.open().add(attached, this::hear);
    }

    private void hear(Set<OrganisationId> at) {
        if (at.contains(organisation)) {
            show();
        }
    }

    /** Touches nothing where nothing has changed. */
    private void show() {
        var now =
                new Seen(
                        desk.directory().at(organisation),
                        ColleagueActs.Rights.of(desk, organisation),
                        desk.invitations().openAt(organisation));
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            show(now);
        }
    }

    private void show(Seen now) {
        var people = now.people();
        add(new H2(getTranslation("accounts.people.title")));
        if (people.isEmpty()) {
            add(new EmptyState(getTranslation("accounts.people.none")));
        } else {
            add(new RowList(people.stream().map(each -> row(each, now.rights())).toList()));
        }
        if (desk.invitations().mayInviteTo(organisation)) {
            var invite = Act.quiet(getTranslation("accounts.invite.title"), this::askWhomToInvite);
            invite.addClassName("ws-after-rows");
            add(invite);
        }
        showInvitations(now.invited());
    }

    private Row row(Colleague colleague, ColleagueActs.Rights rights) {
        var row = new Row(colleague.name().value()).detail(Words.roles(colleague.roles()));
        if (colleague.userName() != null) {
            row.detail(getTranslation("accounts.people.signs-in-as", colleague.userName().value()));
        }
        if (!colleague.active()) {
            row.tag(new Tag(getTranslation("accounts.people.closed"), Tone.NEUTRAL));
        }
        var acts = new ColleagueActs(desk, organisation, colleague, rights, this::show);
        return acts.isEmpty() ? row : row.action(acts);
    }

    private void showInvitations(List<OpenInvitation> open) {
        if (!open.isEmpty()) {
            add(new H2(getTranslation("accounts.open.title")));
            add(new RowList(open.stream().map(this::row).toList()));
        }
    }

    private Row row(OpenInvitation invitation) {
        return new Row(invitation.name().value())
                .detail(Words.roles(invitation.roles()))
                .detail(
                        getTranslation(
                                "accounts.open.until", Moments.exactly(invitation.expiresAt())))
                .tag(
                        invitation.expired()
                                ? new Tag(getTranslation("accounts.open.expired"), Tone.ATTENTION)
                                : new Tag(getTranslation("accounts.open.waiting"), Tone.NEUTRAL))
                .action(
                        Act.quiet(getTranslation("accounts.open.renew"), () -> renew(invitation)),
                        Act.quiet(
                                getTranslation("accounts.open.withdraw"),
                                () -> askToWithdraw(invitation)));
    }

    private void renew(OpenInvitation invitation) {
        show(invitation.name().value(), desk.invitations().renew(invitation.id()));
        show();
    }

    private void askToWithdraw(OpenInvitation invitation) {
        Confirm.ask(
                getTranslation("accounts.open.withdraw"),
                getTranslation("accounts.open.withdraw-text", invitation.name().value()),
                getTranslation("accounts.open.withdraw"),
                () -> {
                    desk.invitations().withdraw(invitation.id());
                    Toast.done(getTranslation("accounts.open.withdrawn"));
                    show();
                });
    }

    private void askWhomToInvite() {
        var form = new InviteForm(choice());
        var acronym = desk.organisations().get(organisation).acronym();
        new FormDialog(
                        getTranslation("accounts.invite.heading", acronym),
                        form,
                        getTranslation("accounts.invite.submit"),
                        () -> invite(form))
                .open();
    }

    /** Nothing to choose where the coordinator invites the first person. */
    private Set<Role> choice() {
        var focal = desk.currentActor().require().has(Role.FOCAL_PERSON, organisation);
        if (!focal) {
            return Set.of();
        }
        return desk.roles().mayGiveCoordination(organisation)
                ? EnumSet.allOf(Role.class)
                : EnumSet.complementOf(EnumSet.of(Role.COORDINATOR));
    }

    private boolean invite(InviteForm form) {
        var link = desk.invitations().invite(organisation, form.invitee());
        show(form.name(), link);
        show();
        return true;
    }

    private void show(String name, OneUseLink link) {
        new LinkDialog(name, link, desk.links().to(link.path())).open();
    }
}
