package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.organisations.DirectoryFilter;
import org.kpcsc.workspace.organisations.Standing;

/** What is looked for in the directory. */
final class DirectoryFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final ComboBox<Country> country = new ComboBox<>();
    private final Select<@Nullable Standing> standing = new Select<>();

    DirectoryFilterBar(List<Country> countries, Consumer<DirectoryFilter> changed) {
        addClassName("ws-filters");
        text.setLabel(getTranslation("organisations.filter.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        country.setLabel(getTranslation("organisations.country"));
        country.setItems(countries);
        country.setItemLabelGenerator(each -> each.nameIn(Words.language()));
        country.setClearButtonVisible(true);
        country.setPlaceholder(getTranslation("organisations.filter.any"));
        standing.setLabel(getTranslation("organisations.standing"));
        standing.setItems(Standing.values());
        standing.setEmptySelectionAllowed(true);
        standing.setEmptySelectionCaption(getTranslation("organisations.filter.any"));
        standing.setItemLabelGenerator(
                each -> each == null ? getTranslation("organisations.filter.any") : Words.of(each));
        add(text, country, standing);
        text.addValueChangeListener(event -> tell(event, changed));
        country.addValueChangeListener(event -> tell(event, changed));
        standing.addValueChangeListener(event -> tell(event, changed));
    }

    /** What an address asks for; what makes no sense in it is left out. */
    static DirectoryFilter read(QueryParameters parameters) {
        return new DirectoryFilter(
                parameters.getSingleParameter(OrganisationsNavigation.BY_TEXT).orElse(null),
                parameters
                        .getSingleParameter(OrganisationsNavigation.BY_COUNTRY)
                        .flatMap(DirectoryFilterBar::country)
                        .orElse(null),
                parameters
                        .getSingleParameter(OrganisationsNavigation.BY_STANDING)
                        .flatMap(DirectoryFilterBar::standing)
                        .orElse(null));
    }

    void show(DirectoryFilter filter) {
        text.setValue(filter.text() == null ? "" : filter.text());
        country.setValue(filter.country());
        standing.setValue(filter.standing());
    }

    private void tell(
            AbstractField.ComponentValueChangeEvent<?, ?> event,
            Consumer<DirectoryFilter> changed) {
        if (event.isFromClient()) {
            changed.accept(
                    new DirectoryFilter(text.getValue(), country.getValue(), standing.getValue()));
        }
    }

    private static Optional<Country> country(String code) {
        try {
            return Optional.of(new Country(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Standing> standing(String name) {
        return Arrays.stream(Standing.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
