package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a table that is compared, back in their rows and cells.
 *
 * <p>What was put into a cell stands in it beside what was taken out.
 */
final class ComparedTable {

    record Cell(BlockPlace.Level level, List<ComparedBlock> blocks) {}

    private final List<List<Cell>> rows = new ArrayList<>();

    private ComparedTable() {}

    /** The cells of each row. */
    static List<List<Cell>> rows(List<ComparedBlock> blocks) {
        var table = new ComparedTable();
        for (int i = 0; i < blocks.size(); ) {
            int gone = length(blocks, i, Change.REMOVED);
            // More may have come after them, such as whole rows.
            int come = Math.min(gone, length(blocks, i + gone, Change.ADDED));
            var removed = blocks.subList(i, i + gone);
            var added = blocks.subList(i + gone, i + gone + come);
            if (gone > 0 && places(removed).equals(places(added))) {
                table.replaced(removed, added);
                i += gone + come;
            } else {
                table.put(blocks.get(i++));
            }
        }
        return table.rows;
    }

    private static int length(List<ComparedBlock> blocks, int from, Change change) {
        int to = from;
        while (to < blocks.size() && blocks.get(to).change() == change) {
            to++;
        }
        return to - from;
    }

    private static List<BlockPlace> places(List<ComparedBlock> blocks) {
        return blocks.stream().map(ComparedBlock::place).toList();
    }

    private void replaced(List<ComparedBlock> removed, List<ComparedBlock> added) {
        for (int i = 0; i < removed.size(); i++) {
            put(removed.get(i));
            rows.getLast().getLast().blocks().add(added.get(i));
        }
    }

    private void put(ComparedBlock block) {
        var place = block.place();
        if (rows.isEmpty() || place.begins("table_row")) {
            rows.add(new ArrayList<>());
        }
        var row = rows.getLast();
        if (row.isEmpty() || place.beginsCell()) {
            row.add(new Cell(place.cell(), new ArrayList<>()));
        }
        row.getLast().blocks().add(block);
    }
}
