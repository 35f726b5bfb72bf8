package org.kpcsc.workspace.documents.editor;

import java.util.List;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.comment.CommentId;
import org.kpcsc.workspace.documents.comment.Comments;
import org.kpcsc.workspace.documents.comment.Mentionable;
import org.kpcsc.workspace.documents.comment.Saying;
import org.kpcsc.workspace.documents.comment.ThreadId;

/** What one does in a thread; after each the panel looks again. */
record ThreadActs(DocumentId document, Comments comments, CommentBoard board, Runnable refresh) {

    List<Mentionable> mentionable() {
        return comments.mentionable(document);
    }

    void answer(ThreadId thread, Saying saying) {
        comments.answer(thread, saying);
        refresh.run();
    }

    void edit(ThreadId thread, CommentId comment, Saying saying) {
        comments.edit(thread, comment, saying);
        refresh.run();
    }

    void delete(ThreadId thread, CommentId comment) {
        comments.delete(thread, comment);
        refresh.run();
    }

    void resolve(ThreadId thread) {
        comments.resolve(thread);
        refresh.run();
    }

    void reopen(ThreadId thread) {
        comments.reopen(thread);
        refresh.run();
    }
}
