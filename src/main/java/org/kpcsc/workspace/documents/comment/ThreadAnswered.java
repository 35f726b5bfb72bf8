package org.kpcsc.workspace.documents.comment;

import java.util.Set;
import org.kpcsc.workspace.documents.DocumentId;

/**
 * Somebody answered in a thread.
 *
 * @param mentioned who is asked for in it and was not before
 */
public record ThreadAnswered(DocumentId document, ThreadId thread, Set<Mention> mentioned)
        implements CommentEvent {

    public ThreadAnswered {
        mentioned = Set.copyOf(mentioned);
    }
}
