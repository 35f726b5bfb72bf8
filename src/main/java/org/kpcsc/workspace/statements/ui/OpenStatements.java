package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.AttachEvent;
import java.util.function.Consumer;
import org.kpcsc.workspace.statements.StatementEvent;
import org.kpcsc.workspace.uikit.OpenViews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets open pages hear what happened to the statements that they show. */
@Component
class OpenStatements {

    private final OpenViews<StatementEvent> pages = new OpenViews<>();

    void add(AttachEvent attached, Consumer<StatementEvent> hears) {
        pages.add(attached, hears);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(StatementEvent event) {
        pages.tell(event);
    }
}
