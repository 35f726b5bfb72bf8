package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds which of the removed blocks became which of the added ones, in order: the pairs that have
 * most in common altogether.
 */
final class BlockPairing {

    /** Beyond this many comparisons a passage counts as rewritten: nothing in it is paired. */
    private static final int LIMIT = 40_000;

    private final List<TextBlock> removed;
    private final List<TextBlock> added;
    private final double[][] best;

    private BlockPairing(List<TextBlock> removed, List<TextBlock> added) {
        this.removed = removed;
        this.added = added;
        this.best = new double[removed.size() + 1][added.size() + 1];
    }

    static List<ComparedBlock> of(List<TextBlock> removed, List<TextBlock> added) {
        var pairing = new BlockPairing(removed, added);
        if ((long) removed.size() * added.size() <= LIMIT) {
            pairing.weigh();
        }
        return pairing.read();
    }

    /** Fills {@code best[i][j]}: the most that the blocks from i and from j can have in common. */
    private void weigh() {
        for (int i = removed.size() - 1; i >= 0; i--) {
            for (int j = added.size() - 1; j >= 0; j--) {
                best[i][j] =
                        Math.max(
                                Math.max(best[i + 1][j], best[i][j + 1]),
                                best[i + 1][j + 1] + worth(i, j));
            }
        }
    }

    private double worth(int i, int j) {
        double likeness = Likeness.of(removed.get(i), added.get(j));
        return likeness < Likeness.ONE_CHANGED ? 0 : likeness;
    }

    private List<ComparedBlock> read() {
        var blocks = new ArrayList<ComparedBlock>();
        int i = 0;
        int j = 0;
        while (i < removed.size() || j < added.size()) {
            if (j == added.size() || (i < removed.size() && best[i][j] == best[i + 1][j])) {
                blocks.add(ComparedBlock.whole(Change.REMOVED, removed.get(i++)));
            } else if (i == removed.size() || best[i][j] == best[i][j + 1]) {
                blocks.add(ComparedBlock.whole(Change.ADDED, added.get(j++)));
            } else {
                blocks.add(changed(removed.get(i++), added.get(j++)));
            }
        }
        return blocks;
    }

    private static ComparedBlock changed(TextBlock before, TextBlock after) {
        return new ComparedBlock(
                Change.CHANGED,
                after.place(),
                WordComparison.of(before.words(), after.words()),
                after.openings());
    }
}
