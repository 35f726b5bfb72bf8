package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.EnumSet;
import java.util.Set;
import org.kpcsc.workspace.accounts.person.Colleague;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.FormDialog;
import org.kpcsc.workspace.uikit.Toast;

/** What a focal person or the coordinator can do for, and to, one person. */
final class ColleagueActs extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final transient PeopleDesk desk;
    private final transient OrganisationId organisation;
    private final transient Colleague colleague;
    private final transient Runnable changed;
    private final String name;

    /**
     * What the reader may do there; asked once for all of an organisation's people.
     *
     * @param leads whether they are its focal person
     * @param closes whether they may close and reopen accounts
     * @param helped for whom they could make a link
     */
    record Rights(boolean leads, boolean closes, Set<PersonId> helped) {

        Rights {
            helped = Set.copyOf(helped);
        }

        static Rights of(PeopleDesk desk, OrganisationId organisation) {
            return new Rights(
                    desk.currentActor().require().has(Role.FOCAL_PERSON, organisation),
                    desk.closing().isOpenToMeAt(organisation),
                    desk.resets().helpedByMeAt(organisation));
        }
    }

    ColleagueActs(
            PeopleDesk desk,
            OrganisationId organisation,
            Colleague colleague,
            Rights rights,
            Runnable changed) {
        this.desk = desk;
        this.organisation = organisation;
        this.colleague = colleague;
        this.changed = changed;
        this.name = colleague.name().value();
        var helped = rights.helped().contains(colleague.person());
        if (rights.leads() || helped || rights.closes()) {
            fill(rights.leads(), helped, rights.closes());
        }
    }

    boolean isEmpty() {
        return getItems().isEmpty();
    }

    private void fill(boolean focal, boolean helped, boolean closes) {
        var menu = addItem("⋯");
        menu.setAriaLabel(getTranslation("accounts.people.more", name));
        if (focal) {
            act(menu, "accounts.people.roles", this::askForRoles);
            act(menu, "accounts.people.end-sign-ins", this::askToEndSignIns);
        }
        if (helped) {
            act(menu, "accounts.people.reset", this::askForLink);
        }
        if (closes && colleague.active()) {
            act(menu, "accounts.people.close", this::askToClose);
        } else if (closes) {
            act(menu, "accounts.people.reopen", this::reopen);
        }
    }

    private void act(MenuItem menu, String key, Runnable act) {
        menu.getSubMenu().addItem(getTranslation(key), _ -> act.run());
    }

    private void askForRoles() {
        var roles = new CheckboxGroup<Role>(getTranslation("accounts.people.roles"));
        var choice = EnumSet.complementOf(EnumSet.of(Role.COORDINATOR));
        if (desk.roles().mayGiveCoordination(organisation)
                || colleague.roles().contains(Role.COORDINATOR)) {
            choice.add(Role.COORDINATOR);
        }
        roles.setItems(choice);
        roles.setItemLabelGenerator(Words::role);
        roles.setValue(colleague.roles());
        new FormDialog(
                        getTranslation("accounts.people.roles-of", name),
                        new Div(roles, new Paragraph(getTranslation("accounts.people.roles-help"))),
                        getTranslation("accounts.people.roles-save"),
                        () -> setRoles(roles.getValue()))
                .open();
    }

    private boolean setRoles(Set<Role> roles) {
        desk.roles().set(colleague.person(), organisation, roles);
        done("accounts.people.roles-set");
        return true;
    }

    private void askForLink() {
        Confirm.ask(
                getTranslation("accounts.people.reset"),
                getTranslation("accounts.people.reset-text", name) + " " + whoIsTold(),
                getTranslation("accounts.people.reset-make"),
                () -> {
                    var link = desk.resets().linkFor(colleague.person());
                    new LinkDialog(name, link, desk.links().to(link.path())).open();
                });
    }

    private String whoIsTold() {
        return getTranslation(
                desk.currentActor().require().actsFor(organisation)
                        ? "accounts.people.reset-noted"
                        : "accounts.people.reset-told",
                desk.organisations().get(organisation).acronym());
    }

    private void askToEndSignIns() {
        Confirm.ask(
                getTranslation("accounts.people.end-sign-ins"),
                getTranslation("accounts.people.end-sign-ins-text", name),
                getTranslation("accounts.people.end-sign-ins"),
                () -> {
                    desk.signIns().endAllOf(colleague.person());
                    done("accounts.people.sign-ins-ended");
                });
    }

    private void askToClose() {
        Confirm.ask(
                getTranslation("accounts.people.close"),
                getTranslation("accounts.people.close-text", name),
                getTranslation("accounts.people.close"),
                () -> {
                    desk.closing().close(colleague.person());
                    done("accounts.people.account-closed");
                });
    }

    private void reopen() {
        desk.closing().reopen(colleague.person());
        done("accounts.people.reopened");
    }

    private void done(String key) {
        Toast.done(getTranslation(key, name));
        changed.run();
    }
}
