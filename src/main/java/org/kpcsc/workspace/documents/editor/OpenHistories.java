package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.AttachEvent;
import java.util.function.Consumer;
import org.kpcsc.workspace.documents.history.TextRestored;
import org.kpcsc.workspace.uikit.OpenViews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets open pages hear that an earlier version of the text that they show was brought back. */
@Component
class OpenHistories {

    private final OpenViews<TextRestored> pages = new OpenViews<>();

    void add(AttachEvent attached, Consumer<TextRestored> hears) {
        pages.add(attached, hears);
    }

    /** The log has it already. */
    @EventListener
    void on(TextRestored event) {
        pages.tell(event);
    }
}
