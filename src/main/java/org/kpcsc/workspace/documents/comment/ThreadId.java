package org.kpcsc.workspace.documents.comment;

import java.util.UUID;

/** Identifies a thread of comments. */
public record ThreadId(UUID value) {

    public static ThreadId create() {
        return new ThreadId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes; throws {@link IllegalArgumentException}. */
    public static ThreadId of(String text) {
        return new ThreadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
