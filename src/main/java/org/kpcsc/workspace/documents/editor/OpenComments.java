package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.AttachEvent;
import java.util.function.Consumer;
import org.kpcsc.workspace.documents.comment.CommentEvent;
import org.kpcsc.workspace.uikit.OpenViews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets open pages hear what happened in the threads about the texts that they show. */
@Component
class OpenComments {

    private final OpenViews<CommentEvent> pages = new OpenViews<>();

    void add(AttachEvent attached, Consumer<CommentEvent> hears) {
        pages.add(attached, hears);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CommentEvent event) {
        pages.tell(event);
    }
}
