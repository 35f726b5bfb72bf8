package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.statements.StatementFilter;
import org.kpcsc.workspace.statements.StatementOrder;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.kpcsc.workspace.uikit.OrderPicker;

/** What the list is narrowed to; says so when a person changes it. */
class FilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField(getTranslation("statements.list.search"));
    private final Select<StatementKind> kind = new Select<>();
    private final Select<StatementState> state = new Select<>();
    private final ComboBox<OrganisationProfile> organisation =
            new ComboBox<>(getTranslation("statements.field.organisation"));
    private final transient List<OrganisationProfile> organisations;
    private final OrderPicker<StatementOrder> order =
            new OrderPicker<>(StatementOrder.class, "statements.order", chosen -> tell(true));
    private final transient BiConsumer<StatementFilter, StatementOrder> changed;

    FilterBar(
            List<OrganisationProfile> organisations,
            BiConsumer<StatementFilter, StatementOrder> changed) {
        this.organisations = organisations;
        this.changed = changed;
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        any(kind, "statements.kind");
        kind.setItems(StatementKind.values());
        kind.setItemLabelGenerator(value -> value == null ? any() : Words.kind(this, value));
        any(state, "statements.state");
        state.setItems(StatementState.values());
        state.setItemLabelGenerator(value -> value == null ? any() : Words.state(this, value));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(OrganisationProfile::acronym);
        organisation.setClearButtonVisible(true);
        organisation.setPlaceholder(any());
        add(text, kind, state, organisation, order);
        listen();
    }

    private void any(Select<?> select, String label) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any());
    }

    private String any() {
        return getTranslation("statements.list.any");
    }

    private void listen() {
        text.addValueChangeListener(change -> tell(change.isFromClient()));
        kind.addValueChangeListener(change -> tell(change.isFromClient()));
        state.addValueChangeListener(change -> tell(change.isFromClient()));
        organisation.addValueChangeListener(change -> tell(change.isFromClient()));
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            changed.accept(
                    new StatementFilter(
                            text.isEmpty() ? null : text.getValue(),
                            kind.getValue(),
                            state.getValue(),
                            organisation
                                    .getOptionalValue()
                                    .map(OrganisationProfile::id)
                                    .orElse(null)),
                    order.getValue());
        }
    }

    void show(StatementFilter filter, StatementOrder asked) {
        order.setValue(asked);
        text.setValue(filter.text() == null ? "" : filter.text());
        kind.setValue(filter.kind());
        state.setValue(filter.state());
        organisation.setValue(profile(filter.organisation()));
    }

    private @Nullable OrganisationProfile profile(@Nullable OrganisationId id) {
        return organisations.stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
