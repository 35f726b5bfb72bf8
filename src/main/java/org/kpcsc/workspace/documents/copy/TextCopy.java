package org.kpcsc.workspace.documents.copy;

import java.util.List;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.kernel.Language;

/**
 * A text with the words that go with it on paper.
 *
 * @param language of the text, and of the words around it
 * @param facts lines below the title: what it is, whose, at which version
 * @param mark stands at the foot of every page: who took it, when, and whether it is public
 * @param page stands beside it
 */
public record TextCopy(
        String title,
        Language language,
        List<String> facts,
        String mark,
        PageWords page,
        Node text) {

    public TextCopy {
        facts = List.copyOf(facts);
    }

    /**
     * The words around a page's number and the number of pages, as in {@code Page 1 of 12}.
     *
     * @param before the page's number
     * @param between the two
     * @param after the number of pages
     */
    public record PageWords(String before, String between, String after) {}
}
