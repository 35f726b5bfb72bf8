package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.html.Anchor;

/** A link that looks like the button it stands in for: it leads to a page where one acts. */
public final class ActionLink extends Anchor {

    private ActionLink(String path, String text) {
        super(path, text);
        addClassName("ws-action");
    }

    /** The one thing to do next. */
    public static ActionLink next(String path, String text) {
        var link = quiet(path, text);
        link.addClassName("ws-action-next");
        return link;
    }

    /** Anything else. */
    public static ActionLink quiet(String path, String text) {
        return new ActionLink(path, text);
    }
}
