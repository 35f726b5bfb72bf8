package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.Component;
import org.kpcsc.workspace.uikit.FormDialog;
import org.kpcsc.workspace.uikit.Toast;

/** A form that ends in an act which others will see. */
final class ActDialog {

    private ActDialog() {}

    /** Says in a word that it was done, and lets the page look again. */
    static void open(
            String titleKey,
            Component form,
            String submitKey,
            String doneKey,
            Runnable act,
            Runnable refresh) {
        new FormDialog(
                        form.getTranslation(titleKey),
                        form,
                        form.getTranslation(submitKey),
                        () -> {
                            act.run();
                            Toast.done(form.getTranslation(doneKey));
                            refresh.run();
                            return true;
                        })
                .open();
    }
}
