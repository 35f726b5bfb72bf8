package org.kpcsc.workspace.documents.copy;

import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.rendering.QuotedSpeaker;

/** Writes the blocks of a text one below the other, as paragraphs in styles. */
final class WordText {

    /** Where a block stands: in a quotation or a list, marked as a whole, in a table's cell. */
    private record Place(
            @Nullable String style,
            WordLists.@Nullable Item item,
            List<Mark> marks,
            boolean inCell,
            Supplier<XWPFParagraph> paragraphs) {

        Place styled(String name) {
            return new Place(name, item, marks, inCell, paragraphs);
        }

        Place at(WordLists.@Nullable Item other) {
            return new Place(style, other, marks, inCell, paragraphs);
        }

        Place marked(Node node) {
            return new Place(style, item, MarksAround.and(marks, node), inCell, paragraphs);
        }
    }

    private final XWPFDocument document;
    private final WordLists lists;
    private final WordRuns runs;

    WordText(XWPFDocument document) {
        this.document = document;
        this.lists = new WordLists(document);
        this.runs = new WordRuns(document);
    }

    void write(Node text) {
        blocks(text, new Place(null, null, List.of(), false, document::createParagraph));
    }

    /** Into a cell of a table; a table in a cell is written as the lines of its cells. */
    void write(Node cell, List<Mark> marks, Supplier<XWPFParagraph> paragraphs) {
        var style = cell.type().name().equals("table_header") ? "TableHead" : "TableText";
        blocks(cell, new Place(style, null, marks, true, paragraphs));
    }

    private void blocks(Node parent, Place place) {
        parent.content().forEach(block -> block(block, place.marked(block)));
    }

    private void block(Node node, Place place) {
        switch (node.type().name()) {
            case "paragraph" -> paragraph(node, place, null);
            case "heading" -> paragraph(node, place, "Heading" + node.attrs().number("level"));
            case "quotation" -> quotation(node, place);
            case "blockquote" -> blocks(node, place.styled("Quote"));
            case "bullet_list" -> items(node, place, lists.bullets(place.item()));
            case "ordered_list" ->
                    items(node, place, lists.numbers(place.item(), node.attrs().number("order")));
            case "horizontal_rule" -> place.paragraphs().get().setBorderBottom(Borders.SINGLE);
            case "table" -> table(node, place);
            default -> blocks(node, place);
        }
    }

    private void paragraph(Node node, Place place, @Nullable String style) {
        var paragraph = place.paragraphs().get();
        var item = place.item();
        if (style != null || place.style() != null) {
            paragraph.setStyle(style != null ? style : place.style());
        } else if (item != null) {
            paragraph.setStyle("ListParagraph");
        }
        if (item != null) {
            item.set(paragraph);
        }
        runs.write(paragraph, node, place.marks());
    }

    private void quotation(Node node, Place place) {
        blocks(node, place.styled("Quote"));
        QuotedSpeaker.of(node)
                .ifPresent(speaker -> {
                    var paragraph = place.paragraphs().get();
                    paragraph.setStyle("Speaker");
                    paragraph.createRun().setText("— " + speaker);
                });
    }

    /** The first block of an item bears its sign, the others stand below it. */
    private void items(Node list, Place place, WordLists.Item first) {
        for (var item : list.content()) {
            var at = place.marked(item).at(first);
            for (var block : item.content()) {
                block(block, at.marked(block));
                at = at.at(first.below());
            }
        }
    }

    private void table(Node table, Place place) {
        if (place.inCell()) {
            table.content().forEach(row -> row.content().forEach(cell -> blocks(cell, place)));
        } else {
            apart();
            new WordTable(document.createTable(), this).write(table, place.marks());
        }
    }

    /** Word takes tables that follow on each other for one. */
    private void apart() {
        var before = document.getBodyElements();
        if (!before.isEmpty() && before.getLast() instanceof XWPFTable) {
            document.createParagraph();
        }
    }
}
