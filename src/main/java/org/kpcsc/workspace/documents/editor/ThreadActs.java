package org.kpcsc.workspace.documents.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.comment.CommentId;
import org.kpcsc.workspace.documents.comment.Comments;
import org.kpcsc.workspace.documents.comment.Mentionable;
import org.kpcsc.workspace.documents.comment.Readership;
import org.kpcsc.workspace.documents.comment.Saying;
import org.kpcsc.workspace.documents.comment.TextPlace;
import org.kpcsc.workspace.documents.comment.ThreadId;

/** What one does in threads about one text; after what is done in one the panel looks again. */
record ThreadActs(DocumentId document, Comments comments, CommentBoard board, Runnable refresh) {

    List<Mentionable> mentionable() {
        return comments.mentionable(document);
    }

    /** The words at a place, for whoever is about to say something about them. */
    String words(TextPlace place) {
        return comments.words(document, place);
    }

    /** Null for the whole text. */
    ThreadId open(@Nullable TextPlace place, Readership readers, Saying saying) {
        return comments.open(document, place, readers, saying);
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
        board.stayAt(thread);
    }

    void reopen(ThreadId thread) {
        comments.reopen(thread);
        refresh.run();
        board.stayAt(thread);
    }
}
