package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
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
            case "bullet_list" -> items(node, prefix, 0);
            case "ordered_list" -> items(node, prefix, node.attrs().number("order"));
            case "quotation" -> quotation(node, prefix);
            case "table" -> node.content().forEach(this::row);
            default -> children(node, prefix);
        }
    }

    private void quotation(Node node, String prefix) {
        children(node, prefix);
        if (node.attrs().get("speaker") instanceof String speaker && !speaker.isBlank()) {
            add(prefix + "— " + speaker);
        }
    }

    /** Numbers from {@code first}; a list of bullets where that is 0 and the type says so. */
    private void items(Node list, String prefix, int first) {
        boolean bullets = list.type().name().equals("bullet_list");
        int number = first;
        for (var item : list.content()) {
            children(item, prefix + (bullets ? "- " : number + ". "));
            number++;
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
