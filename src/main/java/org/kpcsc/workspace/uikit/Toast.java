package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/**
 * A short word about what has just happened, for as long as it takes to read; in the middle, since
 * acts stand at the right and, in dialogs and the drawer, at the edges.
 */
public final class Toast {

    private static final int NOTICING = 4_000;
    private static final int READING_A_LETTER = 60;

    private Toast() {}

    /** Something was done. */
    public static void done(String text) {
        show(text, NOTICING);
    }

    /** Something was not done; read out at once by a screen reader. */
    public static void problem(String text) {
        var notification = show(text, 2 * NOTICING);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
    }

    private static Notification show(String text, int noticing) {
        return Notification.show(
                text,
                noticing + READING_A_LETTER * text.length(),
                Notification.Position.BOTTOM_CENTER);
    }
}
