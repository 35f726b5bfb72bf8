package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.organisations.OrganisationFacts;
import org.kpcsc.workspace.uikit.FormFields;

/** What is said of an organisation: facts in, facts out. */
final class OrganisationForm extends FormLayout {

    private static final long serialVersionUID = 1L;

    /** More than there are: the browser has them all and filters at once. */
    private static final int ALL_COUNTRIES = 400;

    private final TextField acronym =
            FormFields.blame(
                    new TextField(getTranslation("organisations.acronym")),
                    "organisations.refused.acronym",
                    "organisations.refused.acronym-taken");
    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final ComboBox<Country> country =
            FormFields.blame(
                    new ComboBox<>(getTranslation("organisations.country")),
                    "organisations.refused.no-country");
    private final IntegerField founded =
            FormFields.blame(
                    new IntegerField(getTranslation("organisations.founded")),
                    "organisations.refused.founded");
    private final TextField website =
            FormFields.blame(
                    new TextField(getTranslation("organisations.website")),
                    "organisations.refused.website");
    private final Map<Language, TextArea> descriptions = new EnumMap<>(Language.class);

    OrganisationForm() {
        setAutoResponsive(true);
        setAutoRows(true);
        setMaxColumns(2);
        setExpandColumns(true);
        setExpandFields(true);
        acronym.setRequiredIndicatorVisible(true);
        country.setRequiredIndicatorVisible(true);
        country.setItems(Country.all(Words.language()));
        country.setPageSize(ALL_COUNTRIES);
        country.setItemLabelGenerator(each -> each.nameIn(Words.language()));
        website.setPlaceholder("https://");
        add(acronym, country, founded, website);
        for (var language : Language.values()) {
            var name =
                    FormFields.line(
                            label("organisations.name-in", language),
                            OrganisationFacts.LONGEST_NAME);
            names.put(language, name);
            name.addValueChangeListener(typed -> requireOneName());
            add(name);
        }
        for (var language : Language.values()) {
            var description =
                    FormFields.words(
                            label("organisations.description-in", language),
                            OrganisationFacts.LONGEST_DESCRIPTION);
            description.setMinRows(2);
            descriptions.put(language, description);
            add(description);
        }
        firstName().setHelperText(getTranslation("organisations.one-name"));
        FormFields.blame(firstName(), "organisations.refused.no-name");
        requireOneName();
    }

    /** One language is enough, the reader's own as well as any other. */
    private void requireOneName() {
        var none = names.values().stream().allMatch(TextField::isEmpty);
        firstName().setRequiredIndicatorVisible(none);
    }

    private TextField firstName() {
        return field(names, Words.language());
    }

    OrganisationForm show(OrganisationFacts facts) {
        acronym.setValue(facts.acronym());
        country.setValue(facts.country());
        founded.setValue(facts.founded());
        website.setValue(facts.website() == null ? "" : facts.website());
        facts.name().texts().forEach((language, text) -> field(names, language).setValue(text));
        if (facts.description() != null) {
            facts.description()
                    .texts()
                    .forEach((language, text) -> field(descriptions, language).setValue(text));
        }
        return this;
    }

    /** What was typed; throws {@link RefusedException} naming the first thing that is wrong. */
    OrganisationFacts facts() {
        var name = new EnumMap<Language, String>(Language.class);
        names.forEach((language, field) -> keep(name, language, field.getValue()));
        var description = new EnumMap<Language, String>(Language.class);
        descriptions.forEach((language, field) -> keep(description, language, field.getValue()));
        if (acronym.getValue().isBlank()) {
            throw new RefusedException("organisations.refused.acronym");
        }
        if (country.isEmpty()) {
            throw new RefusedException("organisations.refused.no-country");
        }
        if (name.isEmpty()) {
            throw new RefusedException("organisations.refused.no-name");
        }
        return new OrganisationFacts(
                acronym.getValue().strip(),
                new LocalizedText(name),
                country.getValue(),
                founded.getValue(),
                description.isEmpty() ? null : new LocalizedText(description),
                blankToNull(website.getValue().strip()));
    }

    private static void keep(Map<Language, String> texts, Language language, String typed) {
        if (!typed.isBlank()) {
            texts.put(language, typed.strip());
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static <F> F field(Map<Language, F> fields, Language language) {
        return Objects.requireNonNull(fields.get(language));
    }

    private String label(String key, Language language) {
        return getTranslation(key, language.ownName());
    }
}
