package org.kpcsc.workspace.documents.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/**
 * Resolves suggestions of a text, from the leaves up, in one pass that shares what stays as it is.
 *
 * <p>What comes out need not be valid against the schema.
 */
abstract sealed class Resolution implements Joint.Borders permits Rejection {

    private final Predicate<SuggestionId> meant;

    Resolution(Predicate<SuggestionId> meant) {
        this.meant = meant;
    }

    /** Whether a node with such a mark goes. */
    abstract boolean takesOut(SuggestionMark kind);

    /** What is left of a node that goes, with these marks of those that are resolved. */
    abstract @Nullable Node left(Node node, List<Mark> marks);

    /** The node without these marks, which are its own of those that are resolved, in order. */
    abstract Node resolved(Node node, List<Mark> marks);

    /** The type of the modifications that join a block with the one before it. */
    abstract String joining();

    /** Whether these neighbours are two halves of a paragraph, split as other editors do it. */
    abstract boolean isSplit(Node first, Node second);

    /** False where the mark is no suggestion, or one that stays. */
    final boolean isMeant(Mark mark) {
        var id = SuggestionId.of(mark);
        return id != null && meant.test(id);
    }

    final Node whole(Node document) {
        return document.with(content(document.content(), this::node));
    }

    /** What each child becomes; what becomes null goes. */
    interface Each {
        @Nullable Node of(Node child);
    }

    final Fragment content(Fragment content, Each each) {
        @Nullable List<Joint> joints = null;
        @Nullable Node before = null;
        for (int i = 0; i < content.childCount(); i++) {
            var child = content.child(i);
            var left = each.of(child);
            int levels = levels(before, child);
            if (joints == null && (left != child || levels > 0)) {
                joints = Joint.unchanged(content, i);
            }
            if (joints != null && left != null) {
                joints.add(new Joint(left, levels));
            }
            before = left == null ? null : child;
        }
        return joints == null ? content : Joint.joined(joints, this);
    }

    final @Nullable Node node(Node node) {
        var marks = marks(node);
        for (var mark : marks) {
            var kind = SuggestionMark.of(mark);
            if (kind != null && takesOut(kind)) {
                return left(node, marks);
            }
        }
        var inside = node.with(content(node.content(), this::node));
        return marks.isEmpty() ? inside : resolved(inside, marks);
    }

    /** The marks of a node that are resolved, in order. */
    final List<Mark> marks(Node node) {
        if (node.marks().isEmpty()) {
            return List.of();
        }
        var marks = new ArrayList<Mark>(node.marks().size());
        node.marks()
                .forEach(mark -> {
                    if (isMeant(mark)) {
                        marks.add(mark);
                    }
                });
        return marks;
    }

    /** How many levels deep a node is joined with the one before it; 0 where it is not. */
    private int levels(@Nullable Node before, Node node) {
        for (var mark : node.marks()) {
            int levels = Modification.levels(mark, joining());
            if (levels > 0 && isMeant(mark)) {
                return levels;
            }
        }
        return before != null && isSplit(before, node) ? 1 : 0;
    }
}
