package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpcsc.workspace.kernel.RefusedException;

/** The fields of a form, in the order in which they stand, and which of them is wrong. */
final class FilledForm {

    private final Component form;
    private final List<HasValidationProperties> marked = new ArrayList<>();

    private static final String FOCUS_IN_GROUP =
            "(this.querySelector('vaadin-radio-button, vaadin-checkbox') ?? this).focus()";

    FilledForm(Component form) {
        this.form = form;
    }

    void begin() {
        fields(form).findFirst().ifPresent(FilledForm::focus);
    }

    /** Throws {@link RefusedException} for the first field that holds more than it takes. */
    void refuseTooLong() {
        fields(form)
                .filter(field -> FormFields.tooMany(field) > 0)
                .findFirst()
                .ifPresent(field -> {
                    throw new RefusedException(
                            "uikit.refused.too-long",
                            ((HasLabel) field).getLabel(),
                            FormFields.tooMany(field));
                });
    }

    /** Marks the field that a refusal is about, and leads to it. */
    void blame(String refusal) {
        answering(refusal)
                .ifPresent(field -> {
                    if (field instanceof HasValidationProperties validated) {
                        validated.setInvalid(true);
                        marked.add(validated);
                    }
                    focus(field);
                });
    }

    void forget() {
        marked.forEach(field ->
                field.setInvalid(field instanceof Component one && FormFields.tooMany(one) > 0));
        marked.clear();
    }

    /** What holds too much, answers for the refusal, or has to be filled in and is not. */
    private Optional<Component> answering(String refusal) {
        return fields(form)
                .filter(field -> FormFields.tooMany(field) > 0)
                .findFirst()
                .or(() -> blamed(refusal))
                .or(() -> fields(form).filter(FilledForm::isMissing).findFirst());
    }

    /** May be a group of fields, too. */
    private Optional<Component> blamed(String refusal) {
        return parts(form)
                .filter(part -> FormFields.answersFor(part, refusal) && part.isVisible())
                .findFirst();
    }

    private static boolean isMissing(Component field) {
        return field instanceof HasValue<?, ?> value
                && value.isRequiredIndicatorVisible()
                && value.isEmpty();
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> one) {
            one.focus();
        } else {
            // A group leads to the first of its choices.
            field.getElement().executeJs(FOCUS_IN_GROUP);
        }
    }

    private static Stream<Component> parts(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(FilledForm::parts));
    }

    private static Stream<Component> fields(Component part) {
        return isField(part) ? Stream.of(part) : part.getChildren().flatMap(FilledForm::fields);
    }

    private static boolean isField(Component part) {
        return part instanceof Focusable<?>
                && part instanceof HasValue<?, ?> value
                && !value.isReadOnly()
                && part.isVisible()
                && (!(part instanceof HasEnabled enabled) || enabled.isEnabled());
    }
}
