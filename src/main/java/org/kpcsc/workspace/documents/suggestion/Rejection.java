package org.kpcsc.workspace.documents.suggestion;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/**
 * A text with suggestions rejected: the function R of
 * docs/decisions/015-suggestions-comments-history.md, which the editor computes alike.
 */
public final class Rejection extends Resolution {

    /** Other clients' editors put one on each side of where they split a paragraph. */
    private static final String ZERO_WIDTH_SPACE = "\u200B";

    private Rejection(Predicate<SuggestionId> meant) {
        super(meant);
    }

    /** The text with these suggestions rejected. */
    public static Node of(Node document, Predicate<SuggestionId> meant) {
        return new Rejection(meant).whole(document);
    }

    /** The text with every suggestion rejected. */
    public static Node ofAll(Node document) {
        return of(document, id -> true);
    }

    @Override
    boolean takesOut(SuggestionMark kind) {
        return kind == SuggestionMark.INSERTION;
    }

    @Override
    Node resolved(Node node, List<Mark> marks) {
        return Modification.takenBack(node, marks);
    }

    @Override
    String joining() {
        return Modification.SPLIT;
    }

    @Override
    boolean isSplit(Node first, Node second) {
        var last = edge(first, first.childCount() - 1);
        var next = edge(second, 0);
        return last != null
                && next != null
                && last.text().endsWith(ZERO_WIDTH_SPACE)
                && next.text().startsWith(ZERO_WIDTH_SPACE)
                && last.marks().toList().stream()
                        .filter(mark -> SuggestionMark.of(mark) == SuggestionMark.INSERTION)
                        .filter(this::isMeant)
                        .anyMatch(next.marks()::contains);
    }

    private static @Nullable Node edge(Node node, int index) {
        return node.type().isTextblock() && node.childCount() > 0 ? node.child(index) : null;
    }
}
