package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/** Cuts text into words, wherever a word ends and wherever the marks change. */
final class Words {

    private final List<Word> words = new ArrayList<>();
    private final Notes notes;
    private int at;

    private Words(int at, Notes notes) {
        this.at = at;
        this.notes = notes;
    }

    /**
     * What stands in a paragraph or heading; three stars for a rule.
     *
     * @param node the position in the document where it begins
     * @param around its suggestions, and those of what it stands in
     */
    static List<Word> of(Node block, int node, List<Mark> around, Notes notes) {
        if (block.type().name().equals("horizontal_rule")) {
            return List.of(new Word("* * *", around, "rule", node, node + 1));
        }
        var all = new Words(node + 1, notes);
        block.content().forEach(child -> all.inline(child, around));
        return all.words;
    }

    /** The words of an attribute, all of which stand where its node begins. */
    static List<Word> of(String text, int node, List<Mark> around) {
        var all = new Words(node, new Notes());
        all.text(text, around, "");
        return all.words.stream()
                .map(word -> new Word(word.text(), word.marks(), word.place(), node, node))
                .toList();
    }

    private void inline(Node node, List<Mark> around) {
        int start = at;
        var marks = Suggestions.within(around, node);
        switch (node.type().name()) {
            case "hard_break" -> words.add(new Word("\n", marks, "", at, at + 1));
            case "citation" -> {
                var finding = node.attrs().string("finding");
                words.add(new Word(notes.citation(node), marks, "citation " + finding, at, at + 1));
            }
            case "footnote" -> footnote(node, marks);
            default -> text(node.text(), marks, "");
        }
        at = start + node.size();
    }

    /** A footnote is compared where its number stands, in brackets. */
    private void footnote(Node node, List<Mark> marks) {
        words.add(new Word(" [", marks, "footnote", at, ++at));
        node.content()
                .forEach(text -> text(text.text(), Suggestions.within(marks, text), "footnote"));
        words.add(new Word("]", marks, "footnote", at, at + 1));
    }

    private void text(String text, List<Mark> marks, String place) {
        int start = 0;
        for (int end : WordBoundaries.of(text)) {
            words.add(new Word(text.substring(start, end), marks, place, at + start, at + end));
            start = end;
        }
        at += text.length();
    }
}
