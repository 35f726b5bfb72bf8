package org.kpcsc.workspace.documents.step;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.ResolvedPos;

/** Tells ranges that hold only the ends and beginnings of nodes from those with content. */
final class Structure {

    private Structure() {}

    static boolean hasContent(Node doc, int from, int to) {
        ResolvedPos start = doc.resolve(from);
        int distance = to - from;
        int depth = start.depth();
        while (distance > 0
                && depth > 0
                && start.indexAfter(depth) == start.node(depth).childCount()) {
            depth--;
            distance--;
        }
        return distance > 0 && !opens(start.node(depth), start.indexAfter(depth), distance);
    }

    /** Whether so many nodes begin at the child, each the first in the one before. */
    private static boolean opens(Node parent, int index, int levels) {
        @Nullable Node next = index < parent.childCount() ? parent.child(index) : null;
        for (int left = levels; left > 0; left--) {
            if (next == null || next.isLeaf()) {
                return false;
            }
            next = next.childCount() > 0 ? next.child(0) : null;
        }
        return true;
    }
}
