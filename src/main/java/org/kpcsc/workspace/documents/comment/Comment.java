package org.kpcsc.workspace.documents.comment;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;

/**
 * One thing that somebody said in a thread.
 *
 * @param words empty once it was deleted
 * @param editedAt when its words were last changed; null where they never were
 * @param deletedAt when its author took it back; null while it stands
 */
record Comment(
        CommentId id,
        Authorship author,
        Instant at,
        String words,
        Set<Mention> mentions,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt) {

    Comment {
        mentions = Set.copyOf(mentions);
    }

    static Comment of(Authorship author, Saying saying, Instant at) {
        return new Comment(
                CommentId.create(), author, at, saying.words(), saying.mentions(), null, null);
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    Comment edited(Saying saying, Instant now) {
        return new Comment(id, author, at, saying.words(), saying.mentions(), now, null);
    }

    /** That something was said stays, by whom and when; what it was does not. */
    Comment deleted(Instant now) {
        return new Comment(id, author, at, "", Set.of(), editedAt, now);
    }
}
