package org.kpcsc.workspace.documents.suggestion;

import java.util.function.Predicate;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/**
 * What is somebody's own in a text: what they have inserted, with the words in it that bear no
 * mark; not what others have inserted in it.
 */
final class OwnGround {

    private final Predicate<SuggestionId> own;

    OwnGround(Predicate<SuggestionId> own) {
        this.own = own;
    }

    /** Whether all words, rules and references between two positions of a text are. */
    boolean isAll(Node text, int from, int to) {
        return isAll(text, from, to, false);
    }

    private boolean isAll(Node parent, int from, int to, boolean within) {
        int at = 0;
        for (var node : parent.content()) {
            int end = at + node.size();
            if (end > from && at < to) {
                boolean isOwn = isOwn(node, within);
                if (node.isLeaf() ? !isOwn : !isAll(node, from - at - 1, to - at - 1, isOwn)) {
                    return false;
                }
            }
            at = end;
        }
        return true;
    }

    /** Whoever inserted it says; else it is whose it stands in. */
    private boolean isOwn(Node node, boolean within) {
        return SuggestionMark.INSERTION.isOn(node)
                ? SuggestionMark.INSERTION.isOn(node, own)
                : within;
    }

    /**
     * Whether a node is their insertion of which nothing is left but what others inserted in it,
     * among them whose mark this is.
     */
    boolean isLeftTo(Mark others, Node node) {
        return SuggestionMark.of(others) == SuggestionMark.INSERTION
                && SuggestionMark.INSERTION.isOn(node, own)
                && !holdsOwn(node)
                && holds(others, node);
    }

    /** Words without a mark: what bears an insertion says by itself whose it is. */
    boolean holdsOwn(Node inserted) {
        for (var node : inserted.content()) {
            if (!SuggestionMark.INSERTION.isOn(node) && (node.isLeaf() || holdsOwn(node))) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Mark others, Node inserted) {
        for (var node : inserted.content()) {
            boolean isTheirs = node.marks().contains(others) && !isOwn(node, false);
            if (isTheirs || holds(others, node)) {
                return true;
            }
        }
        return false;
    }
}
