package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.kpcsc.workspace.notifications.Notifications;

/** How much a person was told and has not read. */
@SpringComponent
@UIScope
class Bell extends Anchor {

    private static final long serialVersionUID = 1L;

    private final transient Notifications notifications;
    private final Span count = new Span();

    Bell(Notifications notifications) {
        super("notifications", "");
        this.notifications = notifications;
        add(count);
    }

    void count() {
        count.setText(getTranslation("shell.new", notifications.unread()));
    }
}
