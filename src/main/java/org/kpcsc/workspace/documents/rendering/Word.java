package org.kpcsc.workspace.documents.rendering;

import java.util.List;
import org.kpcsc.workspace.documents.model.Mark;

/**
 * The smallest piece of a comparison: a word, a space, a sign, with the marks it bears.
 *
 * <p>Words with the same letters and other marks differ, so that a link led elsewhere is seen.
 *
 * @param place what it stands in besides the block: a footnote, a citation, or nothing
 */
public record Word(String text, List<Mark> marks, String place) {

    public Word {
        marks = List.copyOf(marks);
    }

    boolean isSpace() {
        return text.isBlank() && marks.isEmpty();
    }
}
