package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.kpcsc.workspace.accounts.password.PasswordRules;
import org.kpcsc.workspace.uikit.FormFields;

/** The present password and a new one. */
final class PasswordForm extends Div {

    private static final long serialVersionUID = 1L;

    private final PasswordField old =
            FormFields.blame(
                    new PasswordField(getTranslation("accounts.account.password-old")),
                    "accounts.refused.old-password");
    private final PasswordField fresh =
            FormFields.blame(
                    new PasswordField(getTranslation("accounts.reset.password")),
                    "accounts.refused.password-short",
                    "accounts.refused.password-long",
                    "accounts.refused.password-common");

    PasswordForm() {
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        fresh.setAutocomplete(Autocomplete.NEW_PASSWORD);
        fresh.setHelperText(getTranslation("accounts.reset.rule", PasswordRules.SHORTEST));
        addClassName("ws-form");
        add(old, fresh);
    }

    String old() {
        return old.getValue();
    }

    String fresh() {
        return fresh.getValue();
    }
}
