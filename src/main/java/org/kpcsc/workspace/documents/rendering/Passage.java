package org.kpcsc.workspace.documents.rendering;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * What two sequences share, and the change that follows it.
 *
 * @param kept in both; empty only in the first passage
 * @param removed only in the first sequence
 * @param added only in the second
 */
public record Passage<T>(List<T> kept, List<T> removed, List<T> added) {

    /** Both sequences from their beginning to their end, as few changes as there can be. */
    public static <T> List<Passage<T>> between(List<T> before, List<T> after) {
        var passages = new ArrayList<Passage<T>>();
        var open = new Passage<T>(List.of(), new ArrayList<>(), new ArrayList<>());
        int at = 0;
        for (var change : changes(before, after)) {
            if (change.source() > at) {
                passages.add(open);
                var kept = before.subList(at, change.source());
                open = new Passage<>(kept, new ArrayList<>(), new ArrayList<>());
            }
            open.removed.addAll(before.subList(change.source(), change.sourceEnd()));
            open.added.addAll(after.subList(change.target(), change.targetEnd()));
            at = change.sourceEnd();
        }
        passages.add(open);
        passages.add(new Passage<>(before.subList(at, before.size()), List.of(), List.of()));
        return passages;
    }

    /**
     * Some of the first sequence, replaced by some of the second; both may be empty, not at once.
     */
    private record Edit(int source, int sourceEnd, int target, int targetEnd) {

        /**
         * The same change as late as it can stand: people write forward, and what they add after a
         * full stop is not told to be one before it.
         */
        private Edit slid(List<?> before, List<?> after, int limit) {
            int by = 0;
            if (source == sourceEnd) {
                while (source + by < limit
                        && after.get(target + by).equals(before.get(source + by))) {
                    by++;
                }
            } else if (target == targetEnd) {
                while (sourceEnd + by < limit
                        && before.get(source + by).equals(before.get(sourceEnd + by))) {
                    by++;
                }
            }
            return new Edit(source + by, sourceEnd + by, target + by, targetEnd + by);
        }
    }

    private static <T> List<Edit> changes(List<T> before, List<T> after) {
        var edits = new ArrayList<Edit>();
        int limit = before.size();
        var deltas = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas();
        for (var delta : deltas.reversed()) {
            int source = delta.getSource().getPosition();
            int target = delta.getTarget().getPosition();
            var edit =
                    new Edit(
                            source,
                            source + delta.getSource().size(),
                            target,
                            target + delta.getTarget().size());
            edits.addFirst(edit.slid(before, after, limit));
            limit = source;
        }
        return edits;
    }
}
