package org.kpcsc.workspace.notifications.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.kpcsc.workspace.notifications.NoticeFilter;
import org.kpcsc.workspace.notifications.NoticeOrder;
import org.kpcsc.workspace.uikit.OrderPicker;

/** Which notices are looked for, and in which order. */
final class NoticeFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField(getTranslation("notifications.text"));
    private final Select<Boolean> onlyNew = new Select<>();
    private final OrderPicker<NoticeOrder> order =
            new OrderPicker<>(NoticeOrder.class, "notifications.order", chosen -> open());

    NoticeFilterBar() {
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        onlyNew.setLabel(getTranslation("notifications.show"));
        onlyNew.setItems(false, true);
        onlyNew.setItemLabelGenerator(
                yes -> getTranslation("notifications.show." + (yes ? "NEW" : "ALL")));
        for (var field : List.<AbstractField<?, ?>>of(text, onlyNew)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    open();
                }
            });
        }
        add(text, onlyNew, order);
    }

    void show(NoticeFilter filter, NoticeOrder asked) {
        text.setValue(filter.text() == null ? "" : filter.text());
        onlyNew.setValue(filter.onlyNew());
        order.setValue(asked);
    }

    private void open() {
        NotificationsNavigation.open(
                new NoticeFilter(onlyNew.getValue(), text.getValue()), order.getValue());
    }
}
