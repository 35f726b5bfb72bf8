package org.kpcsc.workspace.documents.rendering;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much two blocks have in common: from 0, nothing, to 1, every word. */
final class Likeness {

    private Likeness() {}

    static double of(TextBlock before, TextBlock after) {
        if (!before.place().equals(after.place())) {
            return 0;
        }
        var left = new HashMap<>(counts(before.words()));
        long total = sum(left.values()) + after.words().stream().filter(Likeness::counts).count();
        long shared = 0;
        for (var word : after.words()) {
            if (left.merge(word.text(), -1L, Long::sum) >= 0) {
                shared++;
            }
        }
        return total == 0 ? 1 : 2.0 * shared / total;
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
