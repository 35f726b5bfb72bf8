package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.AttachEvent;
import java.util.function.Consumer;
import org.kpcsc.workspace.notifications.WaitingChanged;
import org.kpcsc.workspace.uikit.OpenViews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets open pages hear that something else may wait: Home, and the count beside its name. */
@Component
class OpenHomes {

    private final OpenViews<WaitingChanged> homes = new OpenViews<>();

    void add(AttachEvent attached, Consumer<WaitingChanged> hears) {
        homes.add(attached, hears);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(WaitingChanged event) {
        homes.tell(event);
    }
}
