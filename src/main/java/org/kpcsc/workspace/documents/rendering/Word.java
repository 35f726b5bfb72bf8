package org.kpcsc.workspace.documents.rendering;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;

/**
 * The smallest piece of a comparison: a word, a space, a sign, with the marks it bears.
 *
 * <p>Words with the same letters and other marks differ, so that a link led elsewhere is seen.
 * Where they stand makes no difference.
 *
 * @param place what it stands in besides the block: a footnote, a citation, or nothing
 * @param at the position in its document where it begins
 */
public record Word(String text, List<Mark> marks, String place, int at) {

    public Word {
        marks = List.copyOf(marks);
    }

    /** Whether a reader would count it as a word. */
    public boolean isCounted() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    boolean isSpace() {
        return text.isBlank() && marks.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Word word
                && text.equals(word.text)
                && marks.equals(word.marks)
                && place.equals(word.place);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, marks, place);
    }
}
