package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * What became of one of several in a row that stands no more as it was.
 *
 * @param <T> what they are
 */
public sealed interface Pairing<T> {

    record Removed<T>(T one) implements Pairing<T> {}

    record Added<T>(T one) implements Pairing<T> {}

    record Changed<T>(T before, T after) implements Pairing<T> {}

    /** Below this a reader takes two for different ones rather than for one that changed. */
    double ONE_CHANGED = 0.4;

    /** Beyond this many comparisons all counts as rewritten: nothing is paired. */
    int LIMIT = 40_000;

    /**
     * Pairs, in order, those that have most in common altogether.
     *
     * @param likeness how much two have in common: from 0 to 1
     */
    static <T> List<Pairing<T>> of(
            List<T> removed, List<T> added, ToDoubleBiFunction<T, T> likeness) {
        return (long) removed.size() * added.size() <= LIMIT
                ? read(removed, added, weighed(removed, added, likeness))
                : rewritten(removed, added);
    }

    private static <T> List<Pairing<T>> rewritten(List<T> removed, List<T> added) {
        var all = new ArrayList<Pairing<T>>(removed.size() + added.size());
        removed.forEach(one -> all.add(new Removed<>(one)));
        added.forEach(one -> all.add(new Added<>(one)));
        return all;
    }

    /** In {@code [i][j]} the most that those from i and those from j can have in common. */
    private static <T> double[][] weighed(
            List<T> removed, List<T> added, ToDoubleBiFunction<T, T> likeness) {
        var best = new double[removed.size() + 1][added.size() + 1];
        for (int i = removed.size() - 1; i >= 0; i--) {
            for (int j = added.size() - 1; j >= 0; j--) {
                double alike = likeness.applyAsDouble(removed.get(i), added.get(j));
                double paired = best[i + 1][j + 1] + (alike < ONE_CHANGED ? 0 : alike);
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }

    private static <T> List<Pairing<T>> read(List<T> removed, List<T> added, double[][] best) {
        var pairs = new ArrayList<Pairing<T>>();
        int i = 0;
        int j = 0;
        while (i < removed.size() || j < added.size()) {
            if (j == added.size() || (i < removed.size() && best[i][j] == best[i + 1][j])) {
                pairs.add(new Removed<>(removed.get(i++)));
            } else if (i == removed.size() || best[i][j] == best[i][j + 1]) {
                pairs.add(new Added<>(added.get(j++)));
            } else {
                pairs.add(new Changed<>(removed.get(i++), added.get(j++)));
            }
        }
        return pairs;
    }
}
