package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.suggestion.Rejection;

/**
 * A document as text without marks, blocks separated by an empty line.
 *
 * <p>Suggestions cannot be shown here, so it is the text that stands until they are accepted.
 * Footnotes follow at the end.
 */
public final class PlainText {

    private final Notes notes;
    private final List<String> blocks = new ArrayList<>();

    private PlainText(Notes notes) {
        this.notes = notes;
    }

    public static String of(Node document) {
        var text = new PlainText(new Notes());
        text.children(Rejection.ofAll(document), "");
        for (int i = 0; i < text.notes.footnotes().size(); i++) {
            text.add("[" + (i + 1) + "] " + text.inline(text.notes.footnotes().get(i)));
        }
        return String.join("\n\n", text.blocks);
    }

    private void children(Node parent, String prefix) {
        var first = prefix;
        for (var child : parent.content()) {
            block(child, first);
            first = " ".repeat(prefix.length());
        }
    }

    private void block(Node node, String prefix) {
        switch (node.type().name()) {
            case "paragraph", "heading" -> add(prefix + inline(node));
            case "horizontal_rule" -> add(prefix + "* * *");
            case "bullet_list" -> items(node, prefix, _ -> "- ");
            case "ordered_list" -> {
                int first = node.attrs().number("order");
                items(node, prefix, index -> first + index + ". ");
            }
            case "quotation" -> quotation(node, prefix);
            case "table" -> node.content().forEach(this::row);
            default -> children(node, prefix);
        }
    }

    private void quotation(Node node, String prefix) {
        children(node, prefix);
        QuotedSpeaker.of(node).ifPresent(speaker -> add(prefix + "— " + speaker));
    }

    /** Each item begins with its sign, by its index. */
    private void items(Node list, String prefix, IntFunction<String> sign) {
        for (int i = 0; i < list.childCount(); i++) {
            children(list.child(i), prefix + sign.apply(i));
        }
    }

    private void row(Node row) {
        var cells = new ArrayList<String>();
        for (var cell : row.content()) {
            var inside = new PlainText(notes);
            inside.children(cell, "");
            cells.add(String.join(" ", inside.blocks));
        }
        add(String.join("\t", cells));
    }

    private String inline(Node parent) {
        var text = new StringBuilder();
        for (var child : parent.content()) {
            text.append(inlineNode(child));
        }
        return text.toString();
    }

    private String inlineNode(Node node) {
        return switch (node.type().name()) {
            case "hard_break" -> "\n";
            case "citation" -> notes.citation(node);
            case "footnote" -> "[" + notes.footnote(node) + "]";
            default -> node.text();
        };
    }

    private void add(String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }
}
