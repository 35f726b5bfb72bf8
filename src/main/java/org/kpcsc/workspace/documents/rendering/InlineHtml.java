package org.kpcsc.workspace.documents.rendering;

import java.util.List;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/** What stands inside a paragraph or heading, as HTML. */
final class InlineHtml {

    private final Html out;
    private final Notes notes;

    InlineHtml(Html out, Notes notes) {
        this.out = out;
        this.notes = notes;
    }

    void children(Node parent) {
        var marks = new MarkHtml(out);
        for (var child : parent.content()) {
            marks.change(marks(child));
            inline(child);
        }
        marks.end();
    }

    /** A footnote's number is a link itself, and no link can stand inside another. */
    private static List<Mark> marks(Node node) {
        return node.type().name().equals("footnote")
                ? node.marks().toList().stream()
                        .filter(mark -> !mark.type().name().equals("link"))
                        .toList()
                : node.marks().toList();
    }

    private void inline(Node node) {
        switch (node.type().name()) {
            case "text" -> out.text(node.text());
            case "hard_break" -> out.open("br");
            case "citation" ->
                    out.open("sup", "class", "citation").text(notes.citation(node)).close("sup");
            case "footnote" -> footnote(node);
            default -> throw new IllegalStateException("no HTML inline for " + node.type());
        }
    }

    private void footnote(Node node) {
        var number = String.valueOf(notes.footnote(node));
        out.open("sup")
                .open("a", "href", "#note-" + number, "id", "noteref-" + number)
                .text(number)
                .close("a")
                .close("sup");
    }
}
