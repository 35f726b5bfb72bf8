package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a form, in the order in which they stand. */
final class FormFields {

    private FormFields() {}

    static Optional<Component> first(Component form) {
        return fields(form).findFirst();
    }

    /** The first that has to be filled in and is not. */
    static Optional<Component> firstMissing(Component form) {
        return fields(form)
                .filter(field ->
                        field instanceof HasValue<?, ?> value
                                && value.isRequiredIndicatorVisible()
                                && value.isEmpty())
                .findFirst();
    }

    static void focus(Component field) {
        ((Focusable<?>) field).focus();
    }

    private static Stream<Component> fields(Component part) {
        return isField(part) ? Stream.of(part) : part.getChildren().flatMap(FormFields::fields);
    }

    private static boolean isField(Component part) {
        return part instanceof Focusable<?>
                && part instanceof HasValue<?, ?> value
                && !value.isReadOnly()
                && part.isVisible()
                && (!(part instanceof HasEnabled enabled) || enabled.isEnabled());
    }
}
