package org.kpcsc.workspace.documents.copy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a table; a cell over several rows is one that goes on in each of them. */
final class WordTable {

    /** A cell from a row above that reaches down into this one and so many more. */
    private record Reaching(int width, int rows) {}

    private final XWPFTable table;
    private final WordText text;
    private final Map<Integer, Reaching> reaching = new HashMap<>();

    WordTable(XWPFTable table, WordText text) {
        this.table = table;
        this.text = text;
        table.removeRow(0);
        table.setWidth("100%");
    }

    void write(Node node, List<Mark> marks) {
        for (var row : node.content()) {
            var written = table.createRow();
            while (!written.getTableCells().isEmpty()) {
                written.removeCell(0);
            }
            row(row, written, MarksAround.and(marks, row));
        }
    }

    private void row(Node node, XWPFTableRow row, List<Mark> marks) {
        int column = 0;
        boolean heads = node.childCount() > 0;
        for (var cell : node.content()) {
            column = goneOn(row, column);
            column = cell(cell, row, column, MarksAround.and(marks, cell));
            heads &= cell.type().name().equals("table_header");
        }
        goneOn(row, column);
        if (row.getTableCells().isEmpty()) {
            // Word opens no row without a cell.
            row.createCell();
        }
        row.setRepeatHeader(heads);
    }

    /** Cells from above that come next in this row; a step over each. */
    private int goneOn(XWPFTableRow row, int from) {
        int column = from;
        for (var above = reaching.get(column); above != null; above = reaching.get(column)) {
            merged(row, above.width(), STMerge.CONTINUE).addParagraph();
            if (above.rows() > 1) {
                reaching.put(column, new Reaching(above.width(), above.rows() - 1));
            } else {
                reaching.remove(column);
            }
            column += above.width();
        }
        return column;
    }

    private int cell(Node node, XWPFTableRow row, int column, List<Mark> marks) {
        int width = node.attrs().number("colspan");
        int height = node.attrs().number("rowspan");
        var cell =
                height > 1
                        ? merged(row, width, STMerge.RESTART)
                        : spanning(row.createCell(), width);
        if (height > 1) {
            reaching.put(column, new Reaching(width, height - 1));
        }
        text.write(node, marks, cell::addParagraph);
        return column + width;
    }

    private static XWPFTableCell merged(XWPFTableRow row, int width, STMerge.Enum how) {
        var cell = spanning(row.createCell(), width);
        cell.getCTTc().getTcPr().addNewVMerge().setVal(how);
        return cell;
    }

    private static XWPFTableCell spanning(XWPFTableCell cell, int width) {
        var properties =
                cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        if (width > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(width));
        }
        cell.removeParagraph(0);
        return cell;
    }
}
