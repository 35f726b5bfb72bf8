package org.kpcsc.workspace.documents.rendering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;
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
    public record Level(
            String type, Map<String, @Nullable Object> attrs, List<Mark> marks, boolean begins) {

        static Level of(Node node, boolean begins) {
            var type = node.type().name();
            return new Level(
                    type,
                    type.equals("quotation") ? Map.of() : node.attrs().toMap(),
                    node.marks().toList(),
                    begins);
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

    boolean beginsItem() {
        return levels.stream()
                .filter(level -> level.type().equals("list_item"))
                .reduce((outer, inner) -> inner)
                .filter(Level::begins)
                .isPresent();
    }
}
