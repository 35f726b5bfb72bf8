package org.kpcsc.workspace.documents.rendering;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/**
 * Cuts text into words.
 *
 * <p>The boundaries are those of Unicode (UAX 29, as {@link BreakIterator} knows them), never
 * inside of what a reader takes for one character, and wherever the marks change.
 */
final class Words {

    private final List<Word> words = new ArrayList<>();

    private Words() {}

    /** What stands in a paragraph or heading; nothing for a rule. */
    static List<Word> of(Node block) {
        var all = new Words();
        block.content().forEach(all::inline);
        return all.words;
    }

    static List<Word> of(String text) {
        var all = new Words();
        all.text(text, List.of(), "");
        return all.words;
    }

    private void inline(Node node) {
        var marks = node.marks().toList();
        switch (node.type().name()) {
            case "hard_break" -> words.add(new Word("\n", marks, ""));
            case "citation" -> {
                var finding = node.attrs().string("finding");
                words.add(new Word("[F]", marks, "citation " + finding));
            }
            case "footnote" -> footnote(node, marks);
            default -> text(node.text(), marks, "");
        }
    }

    /** A footnote is compared where its number stands, in brackets. */
    private void footnote(Node node, List<Mark> marks) {
        words.add(new Word(" [", marks, "footnote"));
        node.content().forEach(text -> text(text.text(), text.marks().toList(), "footnote"));
        words.add(new Word("]", marks, "footnote"));
    }

    private void text(String text, List<Mark> marks, String place) {
        var boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        characters.setText(text);
        int start = 0;
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (characters.isBoundary(end)) {
                words.add(new Word(text.substring(start, end), marks, place));
                start = end;
            }
        }
    }
}
