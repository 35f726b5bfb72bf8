package org.kpcsc.workspace.documents.rendering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Node;

/**
 * What a block is and what it stands in, from the outside to the inside.
 *
 * <p>Blocks of the same words in different places differ: a paragraph that became a heading, or an
 * item that became part of the one before.
 */
public record BlockPlace(List<Level> levels) {

    public BlockPlace {
        levels = List.copyOf(levels);
    }

    /**
     * One node around the words, or the one that has them.
     *
     * @param attrs none for a quotation, since its speaker is compared as a line of its own
     * @param begins whether the block is the first of its list item or table cell
     */
    public record Level(String type, Map<String, @Nullable Object> attrs, boolean begins) {

        static Level of(Node node, boolean begins) {
            var type = node.type().name();
            return new Level(
                    type, type.equals("quotation") ? Map.of() : node.attrs().toMap(), begins);
        }

        boolean isCell() {
            return type.equals("table_cell") || isHeaderCell();
        }

        boolean isHeaderCell() {
            return type.equals("table_header");
        }
    }

    /** The name of the innermost node. */
    public String type() {
        return levels.getLast().type();
    }

    /** How many lists it stands in. */
    public long listDepth() {
        return levels.stream().filter(level -> level.type().equals("list_item")).count();
    }

    boolean isInTable() {
        return levels.stream().anyMatch(level -> level.type().equals("table"));
    }

    /** Whether it is the first block of the outermost such node that it stands in. */
    boolean begins(String type) {
        return levels.stream()
                .filter(level -> level.type().equals(type))
                .findFirst()
                .filter(Level::begins)
                .isPresent();
    }

    /** The outermost cell that it stands in. */
    Level cell() {
        return levels.stream().filter(Level::isCell).findFirst().orElseThrow();
    }

    boolean beginsCell() {
        return cell().begins();
    }

    boolean beginsItem() {
        return levels.stream()
                .filter(level -> level.type().equals("list_item"))
                .reduce((outer, inner) -> inner)
                .filter(Level::begins)
                .isPresent();
    }
}
