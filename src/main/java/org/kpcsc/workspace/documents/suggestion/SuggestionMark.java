package org.kpcsc.workspace.documents.suggestion;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

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

    /** Those of this kind that a node bears, in order. */
    List<Mark> all(Node node) {
        if (node.marks().isEmpty()) {
            return List.of();
        }
        return node.marks().toList().stream().filter(mark -> of(mark) == this).toList();
    }

    boolean isOn(Node node) {
        return !all(node).isEmpty();
    }

    /** Whether a node bears one of this kind that belongs to these. */
    boolean isOn(Node node, Predicate<SuggestionId> whose) {
        return all(node).stream().anyMatch(mark -> isOf(mark, whose));
    }

    /** Whether a mark is of a suggestion that belongs to these. */
    static boolean isOf(Mark mark, Predicate<SuggestionId> whose) {
        var id = SuggestionId.of(mark);
        return id != null && whose.test(id);
    }
}
