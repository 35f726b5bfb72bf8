package org.kpcsc.workspace.documents.suggestion;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;

/** The kinds of marks that suggestions are made of. */
enum SuggestionMark {
    INSERTION,
    DELETION,
    MODIFICATION;

    /** Null for a mark that is no suggestion. */
    static @Nullable SuggestionMark of(Mark mark) {
        return switch (mark.type().name()) {
            case "insertion" -> INSERTION;
            case "deletion" -> DELETION;
            case "modification" -> MODIFICATION;
            default -> null;
        };
    }
}
