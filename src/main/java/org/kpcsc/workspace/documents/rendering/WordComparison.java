package org.kpcsc.workspace.documents.rendering;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
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
        var patch = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>());
        int at = 0;
        for (var delta : patch.getDeltas()) {
            var source = delta.getSource();
            all.keep(before.subList(at, source.getPosition()));
            all.removed.addAll(source.getLines());
            all.added.addAll(delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        all.keep(before.subList(at, before.size()));
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

    /** Writes the change that was gathered; a space at its end that both sides share is kept. */
    private void flush() {
        var shared = new ArrayList<Word>();
        while (!removed.isEmpty()
                && !added.isEmpty()
                && removed.getLast().equals(added.getLast())) {
            shared.addFirst(removed.removeLast());
            added.removeLast();
        }
        write(Change.REMOVED, removed);
        write(Change.ADDED, added);
        write(Change.KEPT, shared);
    }

    private void write(Change change, List<Word> words) {
        if (!words.isEmpty()) {
            runs.add(new WordRun(change, words));
            words.clear();
        }
    }
}
