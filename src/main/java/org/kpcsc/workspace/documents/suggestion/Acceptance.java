package org.kpcsc.workspace.documents.suggestion;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/**
 * A text with suggestions accepted, the counterpart of {@link Rejection}: what was inserted and
 * modified stays without its mark, what was deleted is left out.
 */
public final class Acceptance extends Resolution {

    private Acceptance(Predicate<SuggestionId> meant) {
        super(meant);
    }

    /** The text with these suggestions accepted. */
    public static Node of(Node document, Predicate<SuggestionId> meant) {
        return new Acceptance(meant).whole(document);
    }

    /** The text with every suggestion accepted. */
    public static Node ofAll(Node document) {
        return of(document, id -> true);
    }

    @Override
    boolean takesOut(SuggestionMark kind) {
        return kind == SuggestionMark.DELETION;
    }

    @Override
    @Nullable Node left(Node node, List<Mark> marks) {
        return null;
    }

    @Override
    Node resolved(Node node, List<Mark> marks) {
        return node.with(Modification.without(node.marks(), marks));
    }

    @Override
    String joining() {
        return Modification.JOIN;
    }

    @Override
    boolean isSplit(Node first, Node second) {
        return false;
    }

    @Override
    public boolean mayGo(Node first, Node second) {
        return true;
    }

    @Override
    public @Nullable Node handedOver(Node first, Node second, int levels) {
        return null;
    }
}
