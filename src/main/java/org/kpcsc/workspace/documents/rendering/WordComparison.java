package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares two blocks word by word.
 *
 * <p>A word with the same letters stayed, whatever its marks. A lone space between two changes
 * belongs to both, so that a changed phrase is read as one. What is suggested counts as neither put
 * in nor taken out until the suggestion is accepted; suggested words that are gone again, which
 * never were part of the text, are left out.
 */
final class WordComparison {

    /** What of a word, its letters and where they stand, makes it the same word. */
    private record Letters(String text, String place) {

        static List<Letters> of(List<Word> words) {
            return words.stream().map(word -> new Letters(word.text(), word.place())).toList();
        }
    }

    /** The same word in both texts. */
    private record Kept(Word before, Word after) {

        boolean isSpace() {
            return before.isSpace() && after.isSpace();
        }

        boolean isLedElsewhere() {
            return !before.link().equals(after.link());
        }

        boolean isOfTheLinksOf(Kept other) {
            return before.link().equals(other.before.link())
                    && after.link().equals(other.after.link());
        }
    }

    private final List<WordRun> runs = new ArrayList<>();
    private final List<Word> run = new ArrayList<>();
    private Change change = Change.KEPT;
    private final List<Word> removed = new ArrayList<>();
    private final List<Word> added = new ArrayList<>();

    private WordComparison() {}

    static List<WordRun> of(List<Word> before, List<Word> after) {
        var all = new WordComparison();
        int from = 0;
        int to = 0;
        for (var passage : Passage.between(Letters.of(before), Letters.of(after))) {
            var kept = new ArrayList<Kept>();
            for (int i = 0; i < passage.kept().size(); i++) {
                kept.add(new Kept(before.get(from++), after.get(to++)));
            }
            all.keep(kept);
            all.removed.addAll(before.subList(from, from += passage.removed().size()));
            all.added.addAll(after.subList(to, to += passage.added().size()));
        }
        all.flush();
        return all.endRun();
    }

    static List<WordRun> removed(List<Word> words) {
        var all = new WordComparison();
        words.forEach(all::remove);
        return all.endRun();
    }

    static List<WordRun> added(List<Word> words) {
        var all = new WordComparison();
        words.forEach(all::add);
        return all.endRun();
    }

    private void keep(List<Kept> words) {
        if (words.isEmpty()) {
            return;
        }
        boolean afterChange = !removed.isEmpty() || !added.isEmpty();
        if (afterChange && words.size() == 1 && words.getFirst().isSpace()) {
            removed.add(words.getFirst().before());
            added.add(words.getFirst().after());
            return;
        }
        flush();
        write(words);
    }

    /** Writes the change that was gathered; what both sides share at its ends is kept. */
    private void flush() {
        var before = new ArrayList<Kept>();
        while (shared() && removed.getFirst().hasLettersOf(added.getFirst())) {
            before.add(new Kept(removed.removeFirst(), added.removeFirst()));
        }
        var after = new ArrayList<Kept>();
        while (shared() && removed.getLast().hasLettersOf(added.getLast())) {
            after.addFirst(new Kept(removed.removeLast(), added.removeLast()));
        }
        write(before);
        if (isCutBySuggestions()) {
            added.forEach(word -> write(isOpen(word) ? Change.SUGGESTED : Change.KEPT, word));
        } else {
            removed.forEach(this::remove);
            added.forEach(this::add);
        }
        removed.clear();
        added.clear();
        write(after);
    }

    /** Whether the same words stand in both, and a suggestion begins or ends inside of one. */
    private boolean isCutBySuggestions() {
        var stayed = added.stream().filter(word -> !word.isSuggested()).toList();
        return shared()
                && removed.stream().noneMatch(WordComparison::isOpen)
                && letters(removed).equals(letters(stayed))
                && Stream.concat(removed.stream(), stayed.stream())
                                .map(word -> List.of(word.place(), word.formats()))
                                .distinct()
                                .count()
                        == 1;
    }

    private static boolean isOpen(Word word) {
        return word.isSuggested() || word.isSuggestedGone();
    }

    private static String letters(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining());
    }

    private boolean shared() {
        return !removed.isEmpty() && !added.isEmpty();
    }

    private void write(List<Kept> words) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            keep(word.before(), word.after());
            boolean goesOn = i + 1 < words.size() && words.get(i + 1).isOfTheLinksOf(word);
            if (word.isLedElsewhere() && !goesOn) {
                tellAddresses(word);
            }
        }
    }

    /** Where a link led and where it leads now, which may be all that differs. */
    private void tellAddresses(Kept word) {
        word.before()
                .link()
                .flatMap(MarkHtml::address)
                .ifPresent(address -> write(Change.REMOVED, word.before().address(address)));
        word.after()
                .link()
                .flatMap(MarkHtml::address)
                .ifPresent(address -> write(Change.ADDED, word.after().address(address)));
    }

    private void keep(Word before, Word after) {
        if (before.isSuggested() || after.isSuggested()) {
            if (before.isSuggested() && after.isSuggested()) {
                write(Change.KEPT, after);
            } else {
                remove(before);
                add(after);
            }
        } else if (after.isSuggestedGone() && !before.isSuggestedGone()) {
            write(Change.SUGGESTED, after);
        } else {
            boolean same = before.formats().equals(after.formats());
            write(same ? Change.KEPT : Change.FORMATTED, after);
        }
    }

    private void remove(Word word) {
        if (!word.isSuggested()) {
            write(Change.REMOVED, word);
        }
    }

    private void add(Word word) {
        write(word.isSuggested() ? Change.SUGGESTED : Change.ADDED, word);
    }

    private void write(Change next, Word word) {
        if (next != change) {
            endRun();
            change = next;
        }
        run.add(word);
    }

    private List<WordRun> endRun() {
        if (!run.isEmpty()) {
            runs.add(new WordRun(change, run));
            run.clear();
        }
        return runs;
    }
}
