package org.kpcsc.workspace.documents.history;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.model.Node;

/**
 * What became of a block that stands no more as it was: in order, the pairs that are most alike.
 */
sealed interface NodePairing {

    record Removed(Node node) implements NodePairing {}

    record Added(Node node) implements NodePairing {}

    record Changed(Node before, Node after) implements NodePairing {}

    /** Below this, two blocks are different ones rather than one that changed. */
    double ONE_CHANGED = 0.4;

    /** Beyond this many comparisons nothing is paired. */
    int LIMIT = 40_000;

    static List<NodePairing> of(List<Node> removed, List<Node> added) {
        var best = new double[removed.size() + 1][added.size() + 1];
        if ((long) removed.size() * added.size() <= LIMIT) {
            for (int i = removed.size() - 1; i >= 0; i--) {
                for (int j = added.size() - 1; j >= 0; j--) {
                    double both = best[i + 1][j + 1] + likeness(removed.get(i), added.get(j));
                    best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
                }
            }
        }
        return read(removed, added, best);
    }

    private static List<NodePairing> read(List<Node> removed, List<Node> added, double[][] best) {
        var pairs = new ArrayList<NodePairing>();
        int i = 0;
        int j = 0;
        while (i < removed.size() || j < added.size()) {
            if (j == added.size() || (i < removed.size() && best[i][j] == best[i + 1][j])) {
                pairs.add(new Removed(removed.get(i++)));
            } else if (i == removed.size() || best[i][j] == best[i][j + 1]) {
                pairs.add(new Added(added.get(j++)));
            } else {
                pairs.add(new Changed(removed.get(i++), added.get(j++)));
            }
        }
        return pairs;
    }

    /** How much of two blocks is the same at their beginnings and ends: from 0 to 1. */
    private static double likeness(Node before, Node after) {
        if (before.isLeaf()
                || after.isLeaf()
                || before.type().isTextblock() != after.type().isTextblock()) {
            return 0;
        }
        var one = before.textContent();
        var other = after.textContent();
        int most = Math.max(one.length(), other.length());
        double shared = most == 0 ? 1 : (double) shared(one, other) / most;
        return shared < ONE_CHANGED ? 0 : shared;
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
