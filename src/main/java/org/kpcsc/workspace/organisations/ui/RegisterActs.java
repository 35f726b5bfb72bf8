package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Register;
import org.kpcsc.workspace.organisations.RegisterAct;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.Toast;

/** The buttons for what the reader of the page may do with the organisation. */
final class RegisterActs {

    private final Register register;
    private final OrganisationProfile organisation;
    private final Runnable done;

    RegisterActs(Register register, OrganisationProfile organisation, Runnable done) {
        this.register = register;
        this.organisation = organisation;
        this.done = done;
    }

    List<Component> buttons() {
        return register.open(organisation.id()).stream().sorted().map(this::button).toList();
    }

    private Component button(RegisterAct act) {
        return Act.quiet(words("organisations.act." + act.name()), () -> start(act));
    }

    private void start(RegisterAct act) {
        if (act == RegisterAct.CHANGE) {
            OrganisationDialogs.change(register, organisation, done);
        } else {
            var name = words("organisations.act." + act.name());
            Confirm.ask(
                    name,
                    words("organisations.consequence." + act.name(), organisation.acronym()),
                    name,
                    () -> perform(act));
        }
    }

    private void perform(RegisterAct act) {
        var id = organisation.id();
        switch (act) {
            case CHANGE -> register.change(id, organisation.facts());
            case ADMIT -> register.admit(id);
            case SUSPEND -> register.suspend(id);
            case READMIT -> register.readmit(id);
            case LEAVE -> register.leave(id);
            case HAND_OVER -> register.handOver(id);
        }
        Toast.done(words("organisations.done." + act.name(), organisation.acronym()));
        done.run();
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
