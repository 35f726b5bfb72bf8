package org.kpcsc.workspace.documents.history;

import org.kpcsc.workspace.documents.model.Node;

/** How much of two blocks is the same at their beginnings and ends: from 0 to 1. */
final class NodeLikeness {

    private NodeLikeness() {}

    static double of(Node before, Node after) {
        if (before.isLeaf()
                || after.isLeaf()
                || before.type().isTextblock() != after.type().isTextblock()) {
            return 0;
        }
        var one = before.textContent();
        var other = after.textContent();
        int most = Math.max(one.length(), other.length());
        return most == 0 ? 1 : (double) shared(one, other) / most;
    }

    private static int shared(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int start = 0;
        while (start < most && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return start + end;
    }
}
