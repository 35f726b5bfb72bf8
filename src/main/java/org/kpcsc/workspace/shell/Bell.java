package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.notifications.ui.NotificationsNavigation;

/** How much a person was told and has not read, as it changes. */
@SpringComponent
@UIScope
class Bell extends Anchor {

    private static final long serialVersionUID = 1L;

    private final transient Notifications notifications;
    private final transient CurrentActor currentActor;
    private final transient BellRinger ringer;

    Bell(Notifications notifications, CurrentActor currentActor, BellRinger ringer) {
        super(NotificationsNavigation.path(), "");
        this.notifications = notifications;
        this.currentActor = currentActor;
        this.ringer = ringer;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        currentActor
                .find()
                .ifPresent(actor -> {
                    ringer.add(
                            attached,
                            event -> {
                                if (event.people().contains(actor.person())) {
                                    count();
                                }
                            });
                    count();
                });
    }

    private void count() {
        var words = getTranslation("shell.new", notifications.unread());
        setText(words);
        setTitle(getTranslation("shell.bell.title"));
        setAriaLabel(getTranslation("shell.bell", words));
    }
}
