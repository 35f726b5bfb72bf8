package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;

/**
 * Chooses in which order a list stands.
 *
 * @param <O> the orders that there are, the usual one first
 */
public final class OrderPicker<O extends Enum<O>> extends Select<O> {

    /** The name of the order in a list's address. */
    public static final String PARAMETER = "sort";

    /**
     * @param wordsKey what the orders' keys in the bundles begin with
     */
    public OrderPicker(Class<O> orders, String wordsKey, Consumer<O> chosen) {
        setLabel(getTranslation("uikit.order"));
        setItems(orders.getEnumConstants());
        setItemLabelGenerator(order -> getTranslation(wordsKey + "." + order.name()));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
    }
}
