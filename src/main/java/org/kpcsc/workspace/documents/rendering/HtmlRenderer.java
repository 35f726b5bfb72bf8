package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/**
 * A document as safe HTML: the blocks alone, to be put into an {@code article} or {@code div}.
 *
 * <p>Headings begin at {@code h2}, since the page's {@code h1} is the title. Footnotes become a
 * list at the end. There is no script, no style and no address but those of links, whatever the
 * document says. Equal documents give equal HTML.
 */
public final class HtmlRenderer {

    private final Html out = new Html();
    private final Notes notes;
    private final InlineHtml inline;

    private HtmlRenderer(Notes notes) {
        this.notes = notes;
        this.inline = new InlineHtml(out, notes);
    }

    /** The HTML of what is inside the node, normally a {@code doc}. */
    public static String html(Node document) {
        return new HtmlRenderer(new Notes()).of(document);
    }

    /** The same for those who write it: what is cited appears by the reference that they gave. */
    public static String withReferences(Node document) {
        return new HtmlRenderer(Notes.withReferences()).of(document);
    }

    /** Words that are to stand around it, as HTML. */
    public static String escaped(String words) {
        return new Html().text(words).toString();
    }

    private String of(Node document) {
        blocks(document);
        footnotes();
        return out.toString();
    }

    private void blocks(Node parent) {
        parent.content().forEach(this::block);
    }

    private void block(Node node) {
        var marks = new MarkHtml(out);
        marks.change(node.marks().toList());
        switch (node.type().name()) {
            case "paragraph" -> textblock("p", node);
            case "heading" -> textblock("h" + (node.attrs().number("level") + 1), node);
            case "blockquote" -> container("blockquote", node);
            case "quotation" -> quotation(node);
            case "bullet_list" -> list(node, "ul");
            case "ordered_list" -> orderedList(node);
            case "horizontal_rule" -> out.open("hr");
            case "table" -> table(node);
            default -> throw new IllegalStateException("no HTML for the block " + node.type());
        }
        marks.end();
    }

    private void textblock(String tag, Node node) {
        out.open(tag);
        inline.children(node);
        out.close(tag);
    }

    private void container(String tag, Node node) {
        out.open(tag);
        blocks(node);
        out.close(tag);
    }

    private void quotation(Node node) {
        out.open("figure", "class", "quotation");
        container("blockquote", node);
        QuotedSpeaker.of(node)
                .ifPresent(speaker -> out.open("figcaption").text(speaker).close("figcaption"));
        out.close("figure");
    }

    private void orderedList(Node node) {
        int first = node.attrs().number("order");
        if (first == 1) {
            list(node, "ol");
        } else {
            list(node, "ol", "start", String.valueOf(first));
        }
    }

    private void list(Node node, String tag, String... attributes) {
        out.open(tag, attributes);
        for (var item : node.content()) {
            out.open("li");
            marked(item.marks().toList(), item);
            out.close("li");
        }
        out.close(tag);
    }

    /** Where HTML allows no {@code ins} around an element, the marks go inside. */
    private void marked(List<Mark> list, Node node) {
        var marks = new MarkHtml(out);
        marks.change(list);
        blocks(node);
        marks.end();
    }

    private void table(Node node) {
        out.open("div", "class", "table", "tabindex", "0").open("table").open("tbody");
        for (var row : node.content()) {
            var scope = row == node.child(0) ? "col" : "row";
            out.open("tr");
            row.content().forEach(cell -> cell(cell, row, scope));
            out.close("tr");
        }
        out.close("tbody").close("table").close("div");
    }

    private void cell(Node cell, Node row, String scope) {
        var heads = cell.type().name().equals("table_header");
        var attributes = new ArrayList<String>();
        if (heads) {
            attributes.addAll(List.of("scope", scope));
        }
        for (var span : List.of("colspan", "rowspan")) {
            if (cell.attrs().number(span) > 1) {
                attributes.addAll(List.of(span, String.valueOf(cell.attrs().number(span))));
            }
        }
        out.open(heads ? "th" : "td", attributes.toArray(String[]::new));
        marked(
                Stream.concat(row.marks().toList().stream(), cell.marks().toList().stream())
                        .toList(),
                cell);
        out.close(heads ? "th" : "td");
    }

    private void footnotes() {
        if (notes.footnotes().isEmpty()) {
            return;
        }
        out.open("ol", "class", "footnotes");
        for (int i = 1; i <= notes.footnotes().size(); i++) {
            out.open("li", "id", "note-" + i);
            inline.children(notes.footnotes().get(i - 1));
            out.text(" ").open("a", "href", "#noteref-" + i).text("↑").close("a").close("li");
        }
        out.close("ol");
    }
}
