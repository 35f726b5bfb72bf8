package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.person.OwnDetails;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;

/** What a person may say of themselves. */
final class DetailsForm extends FormLayout {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(getTranslation("accounts.account.name"));
    private final EmailField address = new EmailField(getTranslation("accounts.account.address"));
    private final LanguageSelect language;

    DetailsForm(OwnDetails details) {
        name.setValue(details.name().value());
        name.setMaxLength(PersonName.LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setAutocomplete(Autocomplete.NAME);
        address.setValue(details.address().map(EmailAddress::value).orElse(""));
        address.setHelperText(getTranslation("accounts.account.address-help"));
        language =
                new LanguageSelect(getTranslation("accounts.account.language"), details.language());
        setAutoResponsive(true);
        setMaxColumns(1);
        setExpandColumns(true);
        setExpandFields(true);
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
