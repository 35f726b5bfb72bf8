package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.person.OwnDetails;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.uikit.FormFields;

/** What a person may say of themselves. */
final class DetailsForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name =
            FormFields.line(getTranslation("accounts.account.name"), PersonName.LONGEST);
    private final EmailField address = new EmailField(getTranslation("accounts.account.address"));
    private final LanguageSelect language;

    DetailsForm(OwnDetails details) {
        name.setValue(details.name().value());
        name.setRequiredIndicatorVisible(true);
        name.setAutocomplete(Autocomplete.NAME);
        address.setValue(details.address().map(EmailAddress::value).orElse(""));
        address.setHelperText(getTranslation("accounts.account.address-help"));
        language =
                new LanguageSelect(getTranslation("accounts.account.language"), details.language());
        addClassName("ws-form");
        getStyle().setMaxWidth("28rem");
        add(name, address, language);
    }

    PersonName name() {
        return Words.read(name.getValue(), PersonName::new, "accounts.refused.name");
    }

    @Nullable EmailAddress address() {
        return Words.address(address.getValue());
    }

    Language language() {
        return language.getValue();
    }
}
