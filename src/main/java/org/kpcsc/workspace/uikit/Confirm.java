package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/**
 * Asks once before an act that others will see: what it will do, and to whom.
 *
 * <p>The keyboard begins on Cancel, by the page's {@code dialogs.ts}.
 */
public final class Confirm {

    private Confirm() {}

    /**
     * Opens the question.
     *
     * @param title the act, as on the button that led here
     * @param consequence what will happen, and who will see it
     * @param yes the act again, as a verb
     */
    public static void ask(String title, String consequence, String yes, Runnable act) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(consequence);
        dialog.setConfirmText(yes);
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("uikit.cancel"));
        dialog.addConfirmListener(confirmed -> act.run());
        dialog.open();
    }
}
