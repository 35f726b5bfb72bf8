package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons by their weight: a page has one that is next, and quiet ones. */
public final class Act {

    private Act() {}

    /** The one thing to do next. */
    public static Button next(String text, Runnable act) {
        var button = quiet(text, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Anything else that can be done. Refuses a second click until the first is answered. */
    public static Button quiet(String text, Runnable act) {
        var button = new Button(text);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                act.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
