package org.kpcsc.workspace.documents.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread as one reader sees it.
 *
 * @param passage what it is about; null for the whole text
 * @param resolved null while it is open
 * @param mine whether the reader takes part in it
 */
public record ThreadDetails(
        ThreadId id,
        Readership readership,
        @Nullable Passage passage,
        List<Remark> comments,
        @Nullable Resolved resolved,
        boolean mine) {

    public ThreadDetails {
        comments = List.copyOf(comments);
    }

    /**
     * The words that a thread is about.
     *
     * @param place where they are in the text of today, or where they were
     * @param removed whether nothing is left of them
     * @param words null where the reader may not be told: they were gone before the reader's
     *     organisation came
     * @param quoted whether they are the words of the time when the thread was opened, not today’s
     */
    public record Passage(
            TextPlace place, boolean removed, @Nullable String words, boolean quoted) {}

    /**
     * One comment.
     *
     * @param words empty where it was deleted
     * @param editedAt null where its words are the first ones
     * @param deletedAt null while it stands
     * @param own whether it is the reader's to change
     */
    public record Remark(
            CommentId id,
            Speaker author,
            Instant at,
            String words,
            List<Mentionable> mentions,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt,
            boolean own) {

        public Remark {
            mentions = List.copyOf(mentions);
        }
    }

    /** Who found that it has been dealt with. */
    public record Resolved(Speaker by, Instant at) {}
}
