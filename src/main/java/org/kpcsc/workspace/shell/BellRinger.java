package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.AttachEvent;
import java.util.function.Consumer;
import org.kpcsc.workspace.notifications.NoticesChanged;
import org.kpcsc.workspace.uikit.OpenViews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets the bells on open pages count again when somebody was told something. */
@Component
class BellRinger {

    private final OpenViews<NoticesChanged> bells = new OpenViews<>();

    void add(AttachEvent attached, Consumer<NoticesChanged> hears) {
        bells.add(attached, hears);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(NoticesChanged event) {
        bells.tell(event);
    }
}
