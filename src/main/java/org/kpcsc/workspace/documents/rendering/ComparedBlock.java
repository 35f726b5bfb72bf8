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
 */
public record ComparedBlock(
        Change change, BlockPlace place, List<WordRun> runs, List<Integer> openings) {

    public ComparedBlock {
        openings = List.copyOf(openings);
        runs = List.copyOf(runs);
    }

    static ComparedBlock of(Pairing<TextBlock> pairing) {
        return switch (pairing) {
            case Pairing.Removed(var block) -> whole(Change.REMOVED, block);
            case Pairing.Added(var block) -> whole(Change.ADDED, block);
            case Pairing.Changed(var before, var after) ->
                    new ComparedBlock(
                            Change.CHANGED,
                            after.place(),
                            WordComparison.of(before.words(), after.words()),
                            after.openings());
        };
    }

    /** A block that was kept, added or removed as it is. */
    static ComparedBlock whole(Change change, TextBlock block) {
        return new ComparedBlock(
                change,
                block.place(),
                List.of(new WordRun(change, block.words())),
                block.openings());
    }

    /** The text with what was removed and what was added. */
    public String text() {
        return runs.stream().map(WordRun::text).collect(Collectors.joining());
    }
}
