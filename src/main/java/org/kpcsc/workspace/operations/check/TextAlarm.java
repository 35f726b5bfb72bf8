package org.kpcsc.workspace.operations.check;

import java.util.List;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.documents.TextFault;
import org.kpcsc.workspace.documents.TextsFoundWrong;
import org.kpcsc.workspace.notifications.Notice;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.operations.ui.TextCheckNavigation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the coordinator's people when a text is not as its log says. */
@Component
class TextAlarm {

    private final Notifications notifications;
    private final People people;

    TextAlarm(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    @EventListener
    void on(TextsFoundWrong event) {
        long documents =
                event.check().faults().stream().map(TextFault::document).distinct().count();
        notifications.tell(
                people.coordinating(),
                new Notice(
                        "operations.notice.texts", List.of(documents), TextCheckNavigation.path()));
    }
}
