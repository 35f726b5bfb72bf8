package org.kpcsc.workspace.statements;

import java.util.UUID;

/** Identifies a statement. */
public record StatementId(UUID value) {

    public static StatementId create() {
        return new StatementId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes; throws {@link IllegalArgumentException}. */
    public static StatementId of(String text) {
        return new StatementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
