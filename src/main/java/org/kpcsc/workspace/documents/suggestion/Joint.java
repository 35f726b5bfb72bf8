package org.kpcsc.workspace.documents.suggestion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Node;

/**
 * A node and how it is to be joined with the one before it.
 *
 * @param levels how deep: 1 puts its content into the one before it, 2 joins the last child there
 *     with its own first one too, and so on; 0 for not at all
 */
record Joint(Node node, int levels) {

    /** What becomes of borders that would go. */
    interface Borders {

        /** Whether the one may hold what stands in the other. */
        boolean mayGo(Node first, Node second);

        /** The second one where the border stays as somebody else's; null where it does not. */
        @Nullable Node handedOver(Node first, Node second, int levels);

        /** What was to be joined could not be. */
        void leftApart();
    }

    /** The first children of a fragment as they are, to be added to. */
    static List<Joint> unchanged(Fragment content, int count) {
        var joints = new ArrayList<Joint>(content.childCount());
        for (int i = 0; i < count; i++) {
            joints.add(new Joint(content.child(i), 0));
        }
        return joints;
    }

    /**
     * Joins what is to be joined and can be; adjoining text with the same marks becomes one.
     *
     * <p>All that becomes one node is put together at once, so that the cost stays linear however
     * many there are.
     */
    static Fragment joined(List<Joint> joints, Borders borders) {
        var row = new Row(joints.size());
        int start = 0;
        while (start < joints.size()) {
            var first = joints.get(start).node;
            if (joints.get(start).levels > 0) {
                borders.leftApart();
            }
            int end = start + 1;
            while (end < joints.size() && fits(first, joints.get(end), borders)) {
                end++;
            }
            row.add(end == start + 1 ? first : together(joints.subList(start, end), borders));
            if (end < joints.size()) {
                joints.set(end, joints.get(end).after(first, borders));
            }
            start = end;
        }
        return row.toFragment();
    }

    private Joint after(Node first, Borders borders) {
        var left = levels > 0 ? borders.handedOver(first, node, levels) : null;
        return left == null ? this : new Joint(left, 0);
    }

    private static boolean fits(Node first, Joint next, Borders borders) {
        return next.levels > 0
                && borders.mayGo(first, next.node)
                && holdsBlocksOrText(first)
                && holdsBlocksOrText(next.node)
                && first.type().hasInlineContent() == next.node.type().hasInlineContent();
    }

    private static boolean holdsBlocksOrText(Node node) {
        return node.type().isBlock() && !node.isLeaf();
    }

    private static Node together(List<Joint> run, Borders borders) {
        var inside = new ArrayList<Joint>();
        for (var joint : run) {
            int levels = joint.levels - 1;
            for (var child : joint.node.content()) {
                inside.add(new Joint(child, inside.isEmpty() ? 0 : levels));
                levels = 0;
            }
        }
        return run.getFirst().node.with(joined(inside, borders));
    }
}
