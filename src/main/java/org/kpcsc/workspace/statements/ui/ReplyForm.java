package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.uikit.FormFields;

/**
 * An organisation's answer: takes in what it answered before, if anything, and hands a reply out.
 */
class ReplyForm extends Div {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Position> position =
            new RadioButtonGroup<>(getTranslation("statements.answer.position"));
    private final TextArea words =
            FormFields.blame(
                    FormFields.words("", Reply.MOST_WORDS),
                    "statements.refused.words.RESERVE",
                    "statements.refused.words.OBJECT",
                    "statements.refused.words.long");
    private final Checkbox named = new Checkbox(getTranslation("statements.answer.named"));

    ReplyForm(@Nullable Reply before) {
        addClassName("ws-form");
        FormFields.blame(position, "statements.refused.form");
        position.setItems(Position.values());
        position.setItemLabelGenerator(value -> Words.position(this, value));
        position.addValueChangeListener(change -> fit(change.getValue()));
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        fit(null);
        if (before != null) {
            position.setValue(before.position());
            words.setValue(before.words() == null ? "" : before.words());
            named.setValue(before.named());
        }
        add(position, words, named);
    }

    private void fit(@Nullable Position chosen) {
        words.setVisible(chosen != null && chosen.needsWords());
        words.setRequiredIndicatorVisible(words.isVisible());
        if (words.isVisible()) {
            words.setLabel(getTranslation("statements.answer.words." + chosen));
        }
        named.setVisible(chosen != null && chosen.isEndorsement());
    }

    /** Throws {@link RefusedException} where nothing is chosen or words are missing. */
    Reply reply() {
        var chosen =
                position.getOptionalValue()
                        .orElseThrow(() -> new RefusedException("statements.refused.form"));
        return new Reply(
                chosen,
                words.isVisible() ? words.getValue() : null,
                named.isVisible() && named.getValue());
    }
}
