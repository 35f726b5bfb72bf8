package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word about what has just happened. */
public final class Toast {

    private static final int SHORT = 5_000;
    private static final int LONG = 12_000;

    private Toast() {}

    /** Something was done. */
    public static void done(String text) {
        Notification.show(text, SHORT, Notification.Position.BOTTOM_START);
    }

    /** Something was not done; read out at once by a screen reader. */
    public static void problem(String text) {
        var notification = Notification.show(text, LONG, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
    }
}
