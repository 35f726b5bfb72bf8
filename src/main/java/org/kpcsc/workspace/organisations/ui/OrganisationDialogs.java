package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Register;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.uikit.FormDialog;
import org.kpcsc.workspace.uikit.Toast;

/** Asks for what an act of the register needs to know. */
final class OrganisationDialogs {

    private OrganisationDialogs() {}

    static void admitNew(Register register, Consumer<OrganisationId> done) {
        var form = new OrganisationForm();
        var fields = new Div();
        fields.addClassName("ws-form");
        var standing = new Select<Standing>();
        standing.setLabel(words("organisations.enters-as"));
        standing.setItems(Standing.MEMBER, Standing.PARTNER, Standing.APPLICANT);
        standing.setItemLabelGenerator(Words::of);
        standing.setValue(Standing.MEMBER);
        fields.add(standing, form);
        new FormDialog(
                        words("organisations.admit-new"),
                        fields,
                        words("organisations.admit"),
                        () -> {
                            var facts = form.facts();
                            done.accept(register.admit(facts, standing.getValue()));
                            Toast.done(words("organisations.done.ADMIT", facts.acronym()));
                            return true;
                        })
                .open();
    }

    static void change(Register register, OrganisationProfile organisation, Runnable done) {
        var form = new OrganisationForm().show(organisation.facts());
        new FormDialog(
                        words("organisations.act.CHANGE"),
                        form,
                        words("organisations.save"),
                        () -> {
                            register.change(organisation.id(), form.facts());
                            Toast.done(words("organisations.done.CHANGE", organisation.acronym()));
                            done.run();
                            return true;
                        })
                .open();
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
