package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.Set;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.invitation.Invitee;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.uikit.FormFields;

/** Who is to be invited; without roles to choose it is the organisation's first person. */
final class InviteForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name =
            FormFields.blame(
                    FormFields.line(getTranslation("accounts.invite.name"), PersonName.LONGEST),
                    "accounts.refused.name");
    private final EmailField address =
            FormFields.blame(
                    new EmailField(getTranslation("accounts.invite.address")),
                    "accounts.refused.address");
    private final LanguageSelect language =
            new LanguageSelect(getTranslation("accounts.invite.language"), Words.language());
    private final CheckboxGroup<Role> roles =
            FormFields.blame(new CheckboxGroup<>(), "accounts.refused.no-role");

    InviteForm(Collection<Role> choice) {
        name.setRequiredIndicatorVisible(true);
        address.setHelperText(getTranslation("accounts.invite.address-help"));
        addClassName("ws-form");
        add(name, address, language);
        if (choice.isEmpty()) {
            add(new Paragraph(getTranslation("accounts.invite.first")));
        } else {
            roles.setLabel(getTranslation("accounts.invite.roles"));
            roles.setItems(choice);
            roles.setItemLabelGenerator(Words::role);
            add(roles);
        }
    }

    String name() {
        return name.getValue().strip();
    }

    Invitee invitee() {
        return new Invitee(
                Words.read(name.getValue(), PersonName::new, "accounts.refused.name"),
                Words.address(address.getValue()),
                language.getValue(),
                Set.copyOf(roles.getValue()));
    }
}
