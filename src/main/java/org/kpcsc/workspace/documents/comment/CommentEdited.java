package org.kpcsc.workspace.documents.comment;

import java.util.Set;
import org.kpcsc.workspace.documents.DocumentId;

/**
 * Somebody changed the words of a comment of theirs.
 *
 * @param mentioned who is asked for in it and was not before
 */
public record CommentEdited(DocumentId document, ThreadId thread, Set<Mention> mentioned)
        implements CommentEvent {

    public CommentEdited {
        mentioned = Set.copyOf(mentioned);
    }
}
