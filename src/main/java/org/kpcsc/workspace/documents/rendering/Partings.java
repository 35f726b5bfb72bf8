package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds, among blocks that differ, one that was parted in two and two that were joined to one. */
final class Partings {

    private final List<ComparedBlock> blocks = new ArrayList<>();

    private Partings() {}

    static List<ComparedBlock> of(List<Pairing<TextBlock>> pairings) {
        var all = new Partings();
        for (int i = 0; i < pairings.size(); ) {
            boolean both =
                    i + 1 < pairings.size() && all.take(pairings.get(i), pairings.get(i + 1));
            if (!both) {
                all.blocks.add(ComparedBlock.of(pairings.get(i)));
            }
            i += both ? 2 : 1;
        }
        return all.blocks;
    }

    /** False where these two are not of one block. */
    private boolean take(Pairing<TextBlock> first, Pairing<TextBlock> second) {
        if (first instanceof Pairing.Changed(var before, var after)) {
            return switch (second) {
                case Pairing.Added(var rest) -> parted(before, after, after, rest);
                case Pairing.Removed(var rest) -> joined(before, before, rest, after);
                case Pairing.Changed<TextBlock> _ -> false;
            };
        }
        if (second instanceof Pairing.Changed(var before, var after)) {
            return switch (first) {
                case Pairing.Added(var begin) -> parted(before, after, begin, after);
                case Pairing.Removed(var begin) -> joined(before, begin, before, after);
                case Pairing.Changed<TextBlock> _ -> false;
            };
        }
        return false;
    }

    private boolean parted(TextBlock before, TextBlock alike, TextBlock first, TextBlock second) {
        var both = both(first, second);
        if (!isOfOneKind(first, second)
                || second.words().isEmpty()
                || Likeness.of(before, both) <= Likeness.of(before, alike)) {
            return false;
        }
        int cut = second.words().getFirst().at();
        var runs = WordComparison.of(before.words(), both.words());
        blocks.add(ComparedBlock.changed(before, first, upTo(cut, runs)));
        blocks.add(ComparedBlock.changed(before, second, from(cut, runs)).reshaped());
        return true;
    }

    private boolean joined(TextBlock alike, TextBlock first, TextBlock second, TextBlock after) {
        var both = both(first, second);
        if (!isOfOneKind(first, second) || Likeness.of(both, after) <= Likeness.of(alike, after)) {
            return false;
        }
        var runs = WordComparison.of(both.words(), after.words());
        blocks.add(ComparedBlock.changed(first, after, runs).reshaped());
        return true;
    }

    private static boolean isOfOneKind(TextBlock first, TextBlock second) {
        return first.place().type().equals(second.place().type())
                && !first.place().isInTable()
                && !second.place().isInTable();
    }

    private static TextBlock both(TextBlock first, TextBlock second) {
        return new TextBlock(
                first.place(),
                Stream.concat(first.words().stream(), second.words().stream()).toList(),
                first.openings(),
                first.modified());
    }

    private static List<WordRun> upTo(int cut, List<WordRun> runs) {
        return parts(runs, 0, size(cut, runs));
    }

    private static List<WordRun> from(int cut, List<WordRun> runs) {
        return parts(runs, size(cut, runs), Integer.MAX_VALUE);
    }

    /** How many words there are before the one that stands there in the text after. */
    private static int size(int cut, List<WordRun> runs) {
        int size = 0;
        for (var run : runs) {
            for (var word : run.words()) {
                if (run.change() != Change.REMOVED && word.at() >= cut) {
                    return size;
                }
                size++;
            }
        }
        return size;
    }

    private static List<WordRun> parts(List<WordRun> runs, int from, int to) {
        var parts = new ArrayList<WordRun>();
        int at = 0;
        for (var run : runs) {
            int length = run.words().size();
            int begin = Math.clamp((long) from - at, 0, length);
            int end = Math.clamp((long) to - at, 0, length);
            if (begin < end) {
                parts.add(new WordRun(run.change(), run.words().subList(begin, end)));
            }
            at += length;
        }
        return parts;
    }
}
