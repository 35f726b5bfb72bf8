package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.comment.Discussion;

/** Says aloud that somebody else has said something; whose it is stands in the panel. */
final class CommentNews extends Span {

    private static final long serialVersionUID = 1L;

    CommentNews() {
        addClassName("ws-unseen");
        getElement().setAttribute("role", "status");
    }

    /**
     * @param before what was shown until now; null where there is nothing to compare with
     */
    void tell(@Nullable Discussion before, Discussion now) {
        if (before != null && saidByOthers(now) > saidByOthers(before)) {
            // Emptied first, so that the same words are read out again.
            setText("");
            setText(getTranslation("documents.comments.news"));
        }
    }

    private static long saidByOthers(Discussion discussion) {
        return discussion.threads().stream()
                .flatMap(thread -> thread.comments().stream())
                .filter(remark -> !remark.author().equals(discussion.reader()))
                .count();
    }
}
