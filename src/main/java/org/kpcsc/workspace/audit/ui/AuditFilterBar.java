package org.kpcsc.workspace.audit.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.audit.AuditFilter;
import org.kpcsc.workspace.audit.AuditOrder;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.OrderPicker;
import org.kpcsc.workspace.uikit.Pickers;

/** Which records are looked for, and in which order. */
final class AuditFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField who = new TextField(getTranslation("audit.who"));
    private final ComboBox<OrganisationId> organisation =
            new ComboBox<>(getTranslation("audit.organisation"));
    private final ComboBox<String> act = new ComboBox<>(getTranslation("audit.act"));
    private final DatePicker from = Pickers.day(getTranslation("audit.from"));
    private final DatePicker until = Pickers.day(getTranslation("audit.until"));
    private final OrderPicker<AuditOrder> order =
            new OrderPicker<>(AuditOrder.class, "audit.order", chosen -> open());

    AuditFilterBar(Map<OrganisationId, String> organisations, List<String> acts) {
        who.setValueChangeMode(ValueChangeMode.LAZY);
        who.setClearButtonVisible(true);
        organisation.setItems(
                organisations.keySet().stream()
                        .sorted(Comparator.comparing(organisations::get, words()))
                        .toList());
        organisation.setItemLabelGenerator(id -> organisations.getOrDefault(id, ""));
        act.setItems(acts.stream().sorted(Comparator.comparing(this::words, words())).toList());
        act.setItemLabelGenerator(this::words);
        for (var choice : List.of(organisation, act)) {
            choice.setPlaceholder(getTranslation("audit.any"));
            choice.setClearButtonVisible(true);
        }
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        for (var field : List.<AbstractField<?, ?>>of(who, organisation, act, from, until)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    open();
                }
            });
        }
        add(who, organisation, act, from, until, order);
    }

    void show(AuditFilter filter, AuditOrder asked) {
        who.setValue(filter.who() == null ? "" : filter.who());
        organisation.setValue(filter.organisation());
        act.setValue(filter.act());
        from.setValue(AuditNavigation.firstDay(filter, Moments.zone()));
        until.setValue(AuditNavigation.lastDay(filter, Moments.zone()));
        order.setValue(asked);
    }

    private void open() {
        AuditNavigation.open(
                new AuditFilter(
                        who.getValue(),
                        organisation.getValue(),
                        act.getValue(),
                        null,
                        startOf(from.getValue()),
                        until.isEmpty() ? null : startOf(until.getValue().plusDays(1))),
                order.getValue());
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Moments.zone()).toInstant();
    }

    private Comparator<Object> words() {
        return Collator.getInstance(getLocale());
    }

    private String words(String act) {
        return getTranslation("audit.act." + act);
    }
}
