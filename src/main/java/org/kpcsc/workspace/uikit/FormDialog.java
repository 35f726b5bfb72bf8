package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import org.kpcsc.workspace.kernel.RefusedException;

/**
 * A form in a dialog that stays open, with everything typed, until the act has succeeded.
 *
 * <p>A refusal is shown above the buttons, in the reader's language.
 */
public final class FormDialog extends Dialog {

    private final Paragraph refusal = new Paragraph();

    /**
     * @param submit does the act and answers whether the dialog may close; may throw {@link
     *     RefusedException}
     */
    public FormDialog(String title, Component form, String submitText, BooleanSupplier submit) {
        setHeaderTitle(title);
        addClassName("ws-form-dialog");
        setCloseOnOutsideClick(false);
        refusal.addClassName("ws-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(form, refusal);
        getFooter()
                .add(
                        Act.quiet(getTranslation("uikit.cancel"), this::close),
                        Act.next(submitText, () -> attempt(submit)));
    }

    private void attempt(BooleanSupplier submit) {
        refusal.setVisible(false);
        try {
            if (submit.getAsBoolean()) {
                close();
            }
        } catch (RefusedException refused) {
            refusal.setText(getTranslation(refused.key(), refused.arguments().toArray()));
            refusal.setVisible(true);
        }
    }
}
