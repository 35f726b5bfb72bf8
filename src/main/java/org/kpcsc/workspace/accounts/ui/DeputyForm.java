package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.uikit.FormFields;
import org.kpcsc.workspace.uikit.Pickers;

/** Who stands in for the coordinator, and on which days. */
final class DeputyForm extends Div {

    private static final long serialVersionUID = 1L;

    /** A person at one of their organisations. */
    record Choice(PersonId person, OrganisationId organisation, String label) {}

    private final ComboBox<Choice> person =
            FormFields.blame(
                    new ComboBox<>(getTranslation("accounts.deputies.person")),
                    "accounts.refused.deputy-member");
    private final DatePicker firstDay = Pickers.day(getTranslation("accounts.deputies.first-day"));
    private final DatePicker lastDay =
            FormFields.blame(
                    Pickers.day(getTranslation("accounts.deputies.last-day")),
                    "accounts.refused.deputy-days");

    DeputyForm(List<Choice> people) {
        person.setItems(people);
        person.setItemLabelGenerator(Choice::label);
        person.setRequiredIndicatorVisible(true);
        firstDay.setRequiredIndicatorVisible(true);
        lastDay.setRequiredIndicatorVisible(true);
        addClassName("ws-form");
        add(
                new Paragraph(getTranslation("accounts.deputies.name-text")),
                person,
                firstDay,
                lastDay);
    }

    Choice person() {
        return Optional.ofNullable(person.getValue())
                .orElseThrow(() -> new RefusedException("accounts.refused.person"));
    }

    LocalDate firstDay() {
        return day(firstDay);
    }

    LocalDate lastDay() {
        return day(lastDay);
    }

    private static LocalDate day(DatePicker picker) {
        return Optional.ofNullable(picker.getValue())
                .orElseThrow(() -> new RefusedException("accounts.refused.day"));
    }
}
