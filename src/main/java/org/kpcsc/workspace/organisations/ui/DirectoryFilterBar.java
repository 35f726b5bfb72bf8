package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.organisations.DirectoryFilter;
import org.kpcsc.workspace.organisations.DirectoryOrder;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.uikit.OrderPicker;

/** What is looked for in the directory. */
final class DirectoryFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final ComboBox<Country> country = new ComboBox<>();
    private final Select<@Nullable Standing> standing = new Select<>();
    private final OrderPicker<DirectoryOrder> order =
            new OrderPicker<>(DirectoryOrder.class, "organisations.order", chosen -> open());
    private final transient BiConsumer<DirectoryFilter, DirectoryOrder> changed;

    DirectoryFilterBar(
            List<Country> countries, BiConsumer<DirectoryFilter, DirectoryOrder> changed) {
        this.changed = changed;
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
        for (var field : List.<AbstractField<?, ?>>of(text, country, standing)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    open();
                }
            });
        }
        add(text, country, standing, order);
    }

    void show(DirectoryFilter filter, DirectoryOrder asked) {
        order.setValue(asked);
        text.setValue(filter.text() == null ? "" : filter.text());
        country.setValue(filter.country());
        standing.setValue(filter.standing());
    }

    private void open() {
        changed.accept(
                new DirectoryFilter(text.getValue(), country.getValue(), standing.getValue()),
                order.getValue());
    }
}
