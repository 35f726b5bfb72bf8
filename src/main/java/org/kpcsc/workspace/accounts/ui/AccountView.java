package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.accounts.person.OwnAccount;
import org.kpcsc.workspace.accounts.signin.OwnSignIns;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.FormDialog;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.Toast;

/** One's own account: who one is, for whom one acts, and where one is signed in. */
@Route(AccountNavigation.PATH)
@PermitAll
class AccountView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OwnAccount account;
    private final transient OwnSignIns signIns;

    AccountView(
            OwnAccount account,
            OwnSignIns signIns,
            Organisations organisations,
            CurrentActor currentActor) {
        this.account = account;
        this.signIns = signIns;
        var details = account.details();
        add(
                new PageHeader(getTranslation("accounts.account.title"))
                        .line(getTranslation("accounts.account.line", details.userName().value()))
                        .action(
                                Act.quiet(
                                        getTranslation("accounts.account.password-change"),
                                        this::askForPassword)),
                details(new DetailsForm(details)),
                new OwnOrganisationsPanel(signIns, account, organisations, currentActor.require()),
                new SignInsPanel(signIns));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.account.title");
    }

    private Component details(DetailsForm form) {
        var save = Act.next(getTranslation("accounts.account.save"), () -> save(form));
        save.addClassName("ws-after-rows");
        return new Section(new H2(getTranslation("accounts.account.details")), form, save);
    }

    /** A page in another language is another page: it loads again. */
    private void save(DetailsForm form) {
        account.change(form.name(), form.address(), form.language());
        if (form.language() == Words.language()) {
            Toast.done(getTranslation("accounts.account.saved"));
        } else {
            VaadinSession.getCurrent().setLocale(form.language().locale());
            UI.getCurrent().getPage().reload();
        }
    }

    private void askForPassword() {
        var form = new PasswordForm();
        new FormDialog(
                        getTranslation("accounts.account.password-change"),
                        form,
                        getTranslation("accounts.account.password-change"),
                        () -> changePassword(form))
                .open();
    }

    private boolean changePassword(PasswordForm form) {
        account.changePassword(form.old(), form.fresh());
        Toast.done(getTranslation("accounts.account.password-changed"));
        return true;
    }
}
