package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares two blocks word by word.
 *
 * <p>A lone space between two changes belongs to both, so that a changed phrase is read as one.
 */
final class WordComparison {

    private final List<WordRun> runs = new ArrayList<>();
    private final List<Word> removed = new ArrayList<>();
    private final List<Word> added = new ArrayList<>();

    private WordComparison() {}

    static List<WordRun> of(List<Word> before, List<Word> after) {
        var all = new WordComparison();
        for (var passage : Passage.between(before, after)) {
            all.keep(passage.kept());
            all.removed.addAll(passage.removed());
            all.added.addAll(passage.added());
        }
        all.flush();
        return all.runs;
    }

    private void keep(List<Word> words) {
        if (words.isEmpty()) {
            return;
        }
        boolean afterChange = !removed.isEmpty() || !added.isEmpty();
        if (afterChange && words.size() == 1 && words.getFirst().isSpace()) {
            removed.addAll(words);
            added.addAll(words);
            return;
        }
        flush();
        runs.add(new WordRun(Change.KEPT, words));
    }

    /** Writes the change that was gathered; what both sides share at its ends is kept. */
    private void flush() {
        var before = new ArrayList<Word>();
        while (shared() && removed.getFirst().equals(added.getFirst())) {
            before.add(removed.removeFirst());
            added.removeFirst();
        }
        var after = new ArrayList<Word>();
        while (shared() && removed.getLast().equals(added.getLast())) {
            after.addFirst(removed.removeLast());
            added.removeLast();
        }
        write(Change.KEPT, before);
        write(Change.REMOVED, removed);
        write(Change.ADDED, added);
        write(Change.KEPT, after);
    }

    private boolean shared() {
        return !removed.isEmpty() && !added.isEmpty();
    }

    private void write(Change change, List<Word> words) {
        if (!words.isEmpty()) {
            runs.add(new WordRun(change, words));
            words.clear();
        }
    }
}
