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
        for (var delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            var source = delta.getSource();
            if (source.getPosition() > at) {
                passages.add(open);
                var kept = before.subList(at, source.getPosition());
                open = new Passage<>(kept, new ArrayList<>(), new ArrayList<>());
            }
            open.removed.addAll(source.getLines());
            open.added.addAll(delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        passages.add(open);
        passages.add(new Passage<>(before.subList(at, before.size()), List.of(), List.of()));
        return passages;
    }
}
