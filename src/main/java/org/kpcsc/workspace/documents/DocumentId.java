package org.kpcsc.workspace.documents;

import java.util.UUID;

/** Identifies a co-drafted document. */
public record DocumentId(UUID value) {

    public static DocumentId create() {
        return new DocumentId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes; throws {@link IllegalArgumentException}. */
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
