package org.kpcsc.workspace.documents.history;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.rendering.Change;
import org.kpcsc.workspace.documents.rendering.ComparedBlock;
import org.kpcsc.workspace.documents.rendering.TextComparison;
import org.kpcsc.workspace.documents.rendering.Word;
import org.kpcsc.workspace.documents.rendering.WordRun;

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
    Credit of(ComparedBlock block, Change change, int from, int to) {
        return switch (change) {
            case ADDED, SUGGESTED, FORMATTED ->
                    new Credit(latest(arrived, from, to, block.openings()), after.at(from));
            case REMOVED -> new Credit(latest(left, from, to, block.openings()), before.at(from));
            case KEPT, CHANGED -> new Credit(null, after.at(from));
        };
    }

    private static @Nullable Origin latest(
            Origins origins, int from, int to, List<Integer> around) {
        var inside = origins.latest(from, to);
        return inside != null
                ? inside
                : around.stream()
                        .map(origins::at)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(null);
    }

    /** What each added, removed and suggested, in the order of the text. */
    Map<Authorship, Words> count(TextComparison comparison) {
        var counts = new LinkedHashMap<Authorship, Words>();
        for (var block : comparison.blocks()) {
            var changed = new ArrayList<WordRun>();
            for (var run : block.runs()) {
                if (COUNTED.contains(run.change())) {
                    changed.add(run);
                } else {
                    count(block, changed, counts);
                    changed.clear();
                }
            }
            count(block, changed, counts);
        }
        return counts;
    }

    /**
     * Runs side by side are one change: where a word lost a letter, or two became one, whoever did
     * that is behind the word that is there now, too.
     */
    private void count(ComparedBlock block, List<WordRun> changed, Map<Authorship, Words> counts) {
        var any = changed.stream().flatMap(run -> by(block, run)).findFirst();
        for (var run : changed) {
            for (var word : run.words()) {
                if (word.isCounted()) {
                    Optional.ofNullable(by(block, run, word))
                            .or(() -> any)
                            .ifPresent(by ->
                                    counts.merge(
                                            by.author(),
                                            Words.NONE.and(run.change()),
                                            (words, one) -> words.and(run.change())));
                }
            }
        }
    }

    private Stream<Origin> by(ComparedBlock block, WordRun run) {
        return run.words().stream().flatMap(word -> Stream.ofNullable(by(block, run, word)));
    }

    private @Nullable Origin by(ComparedBlock block, WordRun run, Word word) {
        return of(block, run.change(), word.at(), word.to()).by();
    }
}
