package org.kpcsc.workspace.documents.comment;

import java.util.Set;
import org.kpcsc.workspace.documents.DocumentId;

/**
 * Somebody opened a thread about a text.
 *
 * @param mentioned who is asked for in it and was not before
 */
public record ThreadOpened(DocumentId document, ThreadId thread, Set<Mention> mentioned)
        implements CommentEvent {

    public ThreadOpened {
        mentioned = Set.copyOf(mentioned);
    }
}
