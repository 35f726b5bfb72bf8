package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.comment.Readership;
import org.kpcsc.workspace.documents.comment.Speaker;
import org.kpcsc.workspace.documents.comment.TextPlace;
import org.kpcsc.workspace.documents.comment.ThreadId;
import org.kpcsc.workspace.kernel.Language;

/** Where a thread is begun: the form for it, while there is one. */
final class Beginning extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ThreadActs acts;
    private final transient Language language;
    private final transient NewThread.End end;
    private @Nullable NewThread form;

    Beginning(ThreadActs acts, Language language, NewThread.End end) {
        this.acts = acts;
        this.language = language;
        this.end = end;
    }

    boolean isOpen() {
        return form != null;
    }

    /** Begins a thread, or lets the one that is being written be about other words. */
    void about(@Nullable TextPlace place, Readership readership, Speaker author) {
        var now = form;
        if (now == null) {
            now = new NewThread(acts, language, author, readership, this::ended);
            form = now;
            add(now);
        }
        now.about(place);
    }

    private void ended(@Nullable ThreadId opened) {
        removeAll();
        form = null;
        end.ended(opened);
    }
}
