package org.kpcsc.workspace.documents.editor;

import org.kpcsc.workspace.documents.comment.ThreadDetails;

/** Which threads one wants to see. */
enum CommentFilter {
    OPEN,
    RESOLVED,
    MINE;

    boolean shows(ThreadDetails thread) {
        return switch (this) {
            case OPEN -> thread.resolved() == null;
            case RESOLVED -> thread.resolved() != null;
            case MINE -> thread.mine();
        };
    }
}
