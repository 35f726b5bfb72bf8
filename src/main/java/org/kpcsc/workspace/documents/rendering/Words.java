package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/** Cuts text into words, wherever a word ends and wherever the marks change. */
final class Words {

    private final List<Word> words = new ArrayList<>();
    private int at;

    private Words(int at) {
        this.at = at;
    }

    /**
     * What stands in a paragraph or heading; nothing for a rule.
     *
     * @param start the position in the document where its content begins
     */
    static List<Word> of(Node block, int start) {
        var all = new Words(start);
        block.content().forEach(all::inline);
        return all.words;
    }

    /** The words of an attribute, all of which stand where its node begins. */
    static List<Word> of(String text, int node) {
        var all = new Words(node);
        all.text(text, List.of(), "");
        return all.words.stream()
                .map(word -> new Word(word.text(), word.marks(), word.place(), node))
                .toList();
    }

    private void inline(Node node) {
        int start = at;
        var marks = node.marks().toList();
        switch (node.type().name()) {
            case "hard_break" -> words.add(new Word("\n", marks, "", at));
            case "citation" -> {
                var finding = node.attrs().string("finding");
                words.add(new Word("[F]", marks, "citation " + finding, at));
            }
            case "footnote" -> footnote(node, marks);
            default -> text(node.text(), marks, "");
        }
        at = start + node.size();
    }

    /** A footnote is compared where its number stands, in brackets. */
    private void footnote(Node node, List<Mark> marks) {
        words.add(new Word(" [", marks, "footnote", at++));
        node.content().forEach(text -> text(text.text(), text.marks().toList(), "footnote"));
        words.add(new Word("]", marks, "footnote", at));
    }

    private void text(String text, List<Mark> marks, String place) {
        int start = 0;
        for (int end : WordBoundaries.of(text)) {
            words.add(new Word(text.substring(start, end), marks, place, at + start));
            start = end;
        }
        at += text.length();
    }
}
