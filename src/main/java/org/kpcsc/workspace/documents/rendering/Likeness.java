package org.kpcsc.workspace.documents.rendering;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much two blocks have in common: from 0, nothing, to 1, every word. */
final class Likeness {

    /** A heading made of a paragraph has nearly the same words; less is another block. */
    private static final double SAME_ELSEWHERE = 0.75;

    /** Of two that are alike, the one in the same place is meant. */
    private static final double ELSEWHERE = 0.9;

    private Likeness() {}

    static double of(TextBlock before, TextBlock after) {
        var left = new HashMap<>(counts(before.words()));
        long total = sum(left.values()) + after.words().stream().filter(Likeness::counts).count();
        long shared = 0;
        for (var word : after.words()) {
            if (left.merge(word.text(), -1L, Long::sum) >= 0) {
                shared++;
            }
        }
        boolean placed = before.place().equals(after.place());
        if (total == 0) {
            return placed ? 1 : 0;
        }
        double alike = 2.0 * shared / total;
        return placed ? alike : alike < SAME_ELSEWHERE ? 0 : alike * ELSEWHERE;
    }

    private static boolean counts(Word word) {
        return !word.text().isBlank();
    }

    private static Map<String, Long> counts(List<Word> words) {
        return words.stream()
                .filter(Likeness::counts)
                .map(Word::text)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
