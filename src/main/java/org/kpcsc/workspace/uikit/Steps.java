package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;

/** The way of a thing from its beginning to its end, and where it stands. */
public final class Steps extends OrderedList {

    /** Where a step stands, seen from now. */
    public enum Place {
        DONE,
        NOW,
        AHEAD
    }

    public Steps() {
        addClassName("ws-steps");
    }

    public Steps with(String name, Place place) {
        var item = new ListItem(name);
        switch (place) {
            case DONE -> item.addClassName("ws-step-done");
            case NOW -> {
                item.addClassName("ws-step-now");
                item.getElement().setAttribute("aria-current", "step");
            }
            case AHEAD -> item.addClassName("ws-step-ahead");
        }
        add(item);
        return this;
    }
}
