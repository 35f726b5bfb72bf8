package org.kpcsc.workspace.documents.rendering;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where text may be cut into words.
 *
 * <p>The boundaries are those of Unicode (UAX 29, as {@link BreakIterator} knows them), never
 * inside of what a reader takes for one character.
 */
public final class WordBoundaries {

    private WordBoundaries() {}

    /** The ends of all words, spaces and signs, in order; the last one is the text's. */
    public static List<Integer> of(String text) {
        var boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        characters.setText(text);
        var ends = new ArrayList<Integer>();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (characters.isBoundary(end)) {
                ends.add(end);
            }
        }
        return ends;
    }
}
