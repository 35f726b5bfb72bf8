package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.kpcsc.workspace.kernel.RefusedException;

/**
 * A form in a dialog that stays open, with everything typed, until the act has succeeded.
 *
 * <p>A refusal is shown beside the buttons, where also a phone always shows it, in the reader's
 * language, until something is changed; the field that it is about is marked ({@link
 * FormFields#blame}). Enter in a field of one line submits; Escape leaves only while nothing is
 * typed.
 */
public final class FormDialog extends Dialog {

    /** What a form's fields say when something in them is typed or chosen. */
    private static final List<String> CHANGES = List.of("input", "change");

    private final Component form;
    private final transient FilledForm filled;
    private Paragraph refusal = new Paragraph();
    private boolean typed;

    /**
     * @param submit does the act and answers whether the dialog may close; may throw {@link
     *     RefusedException}
     */
    public FormDialog(String title, Component form, String submitText, BooleanSupplier submit) {
        this.form = form;
        this.filled = new FilledForm(form);
        setHeaderTitle(title);
        addClassName("ws-form-dialog");
        setCloseOnOutsideClick(false);
        add(form);
        getFooter()
                .add(
                        Act.quiet(getTranslation("uikit.cancel"), this::close),
                        Act.next(submitText, () -> attempt(submit)));
        keepWhatIsTyped();
        beginInTheForm();
    }

    private void keepWhatIsTyped() {
        atNextChange(() -> typed = true);
        addDialogCloseActionListener(escape -> {
            if (!typed) {
                close();
            }
        });
    }

    private void beginInTheForm() {
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                filled.begin();
            }
        });
    }

    private void attempt(BooleanSupplier submit) {
        forget();
        try {
            filled.refuseTooLong();
            if (submit.getAsBoolean()) {
                close();
            }
        } catch (RefusedException refused) {
            show(refused);
        }
    }

    /** A new paragraph each time: it is read out again, too, where the same is refused twice. */
    private void show(RefusedException refused) {
        refusal = new Paragraph(getTranslation(refused.key(), refused.arguments().toArray()));
        refusal.addClassName("ws-refusal");
        refusal.getElement().setAttribute("role", "alert");
        getFooter().getElement().insertChild(0, refusal.getElement());
        filled.blame(refused.key());
        atNextChange(this::forget);
    }

    private void forget() {
        refusal.getElement().removeFromParent();
        filled.forget();
    }

    /** Heard once: what is typed does not go to the server letter by letter. */
    private void atNextChange(Runnable act) {
        var heard = new ArrayList<Registration>();
        for (var change : CHANGES) {
            heard.add(
                    form.getElement()
                            .addEventListener(
                                    change,
                                    event -> {
                                        heard.forEach(Registration::remove);
                                        act.run();
                                    }));
        }
    }
}
