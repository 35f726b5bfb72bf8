package org.kpcsc.workspace.documents.history;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.rendering.Change;
import org.kpcsc.workspace.documents.rendering.ComparedBlock;
import org.kpcsc.workspace.documents.rendering.TextComparison;

/**
 * Who is behind what differs between two versions.
 *
 * @param left through whom what is gone from the earlier text went
 * @param arrived through whom what is new in the later text came
 * @param before who had written the earlier text
 * @param after who wrote the later text
 */
record Credits(Origins left, Origins arrived, Origins before, Origins after) {

    private static final Set<Change> COUNTED =
            EnumSet.of(Change.ADDED, Change.REMOVED, Change.SUGGESTED);

    /** How many words somebody added, removed, and only suggested to add or to remove. */
    record Words(int added, int removed, int suggested) {

        static final Words NONE = new Words(0, 0, 0);

        Words and(Change change) {
            return switch (change) {
                case ADDED -> new Words(added + 1, removed, suggested);
                case REMOVED -> new Words(added, removed + 1, suggested);
                case SUGGESTED -> new Words(added, removed, suggested + 1);
                case KEPT, CHANGED, FORMATTED -> this;
            };
        }
    }

    Stream<Origins> all() {
        return Stream.of(left, arrived, before, after);
    }

    /**
     * A word whose letters nobody touched changed because what is around it did, as when a
     * paragraph became a heading.
     */
    Credit of(ComparedBlock block, Change change, int position) {
        return switch (change) {
            case ADDED, SUGGESTED, FORMATTED ->
                    new Credit(first(arrived, position, block.openings()), after.at(position));
            case REMOVED ->
                    new Credit(first(left, position, block.openings()), before.at(position));
            case KEPT, CHANGED -> new Credit(null, after.at(position));
        };
    }

    private static @Nullable Origin first(Origins origins, int position, List<Integer> around) {
        return IntStream.concat(IntStream.of(position), around.stream().mapToInt(Integer::intValue))
                .mapToObj(origins::at)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    /** What each added, removed and suggested, in the order of the text. */
    Map<Authorship, Words> count(TextComparison comparison) {
        var counts = new LinkedHashMap<Authorship, Words>();
        for (var block : comparison.blocks()) {
            for (var run : block.runs()) {
                if (COUNTED.contains(run.change())) {
                    run.words().stream()
                            .filter(word -> word.isCounted())
                            .map(word -> of(block, run.change(), word.at()).by())
                            .flatMap(Stream::ofNullable)
                            .forEach(by ->
                                    counts.merge(
                                            by.author(),
                                            Words.NONE.and(run.change()),
                                            (words, one) -> words.and(run.change())));
                }
            }
        }
        return counts;
    }
}
