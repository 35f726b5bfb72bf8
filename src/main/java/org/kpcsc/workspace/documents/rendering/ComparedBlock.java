package org.kpcsc.workspace.documents.rendering;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph, heading or other line of text in a comparison.
 *
 * @param change what became of it as a whole
 * @param place what it is and what it stands in
 * @param runs its words in order; removed ones before what was put in their place
 * @param openings where it and what is around it begins, the innermost first: in the text before
 *     where it was removed, else in the text after
 * @param shape whether it became another kind of block, or stands in another place
 */
public record ComparedBlock(
        Change change, BlockPlace place, List<WordRun> runs, List<Integer> openings, Shape shape) {

    /** What became of a block besides its words. */
    public enum Shape {
        SAME,
        OTHER,

        /** Another one by a suggestion that is open. */
        SUGGESTED
    }

    public ComparedBlock {
        openings = List.copyOf(openings);
        runs = List.copyOf(runs);
    }

    static ComparedBlock of(Pairing<TextBlock> pairing) {
        return switch (pairing) {
            case Pairing.Removed(var block) ->
                    whole(Change.REMOVED, block, WordComparison.removed(block.words()));
            case Pairing.Added(var block) ->
                    whole(Change.ADDED, block, WordComparison.added(block.words()));
            case Pairing.Changed(var before, var after) ->
                    changed(before, after, WordComparison.of(before.words(), after.words()));
        };
    }

    static ComparedBlock changed(TextBlock before, TextBlock after, List<WordRun> runs) {
        var shape = shape(before, after);
        return new ComparedBlock(Change.CHANGED, after.place(), runs, after.openings(), shape);
    }

    /** The same where it was parted from another one, or joined with it. */
    ComparedBlock reshaped() {
        var other = shape == Shape.SUGGESTED ? Shape.SUGGESTED : Shape.OTHER;
        return new ComparedBlock(change, place, runs, openings, other);
    }

    static ComparedBlock kept(TextBlock block) {
        return whole(Change.KEPT, block, List.of(new WordRun(Change.KEPT, block.words())));
    }

    private static ComparedBlock whole(Change change, TextBlock block, List<WordRun> runs) {
        return new ComparedBlock(change, block.place(), runs, block.openings(), Shape.SAME);
    }

    private static Shape shape(TextBlock before, TextBlock after) {
        if (after.modified() && !before.modified()) {
            return Shape.SUGGESTED;
        }
        return before.place().equals(after.place()) ? Shape.SAME : Shape.OTHER;
    }

    /** Whether it only was suggested, and is no more. */
    static boolean isWithdrawn(Pairing<TextBlock> pairing) {
        return pairing instanceof Pairing.Removed(var block)
                && !block.words().isEmpty()
                && block.words().stream().allMatch(Word::isSuggested);
    }

    /** The text with what was removed and what was added. */
    public String text() {
        return runs.stream().map(WordRun::text).collect(Collectors.joining());
    }
}
