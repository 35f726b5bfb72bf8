package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kpcsc.workspace.documents.model.Node;

/** Lays a document out as the lines that people read, one below the other. */
final class TextBlocks {

    private static final Set<String> WITH_BEGINNING =
            Set.of("list_item", "table_row", "table_cell", "table_header");

    private final List<TextBlock> blocks = new ArrayList<>();

    private TextBlocks() {}

    static List<TextBlock> of(Node document) {
        var all = new TextBlocks();
        all.children(document, List.of());
        return all.blocks;
    }

    private void children(Node parent, List<BlockPlace.Level> around) {
        var levels = around;
        for (var child : parent.content()) {
            block(child, levels);
            levels = afterFirst(levels);
        }
    }

    private void block(Node node, List<BlockPlace.Level> around) {
        var levels = new ArrayList<>(around);
        levels.add(BlockPlace.Level.of(node, WITH_BEGINNING.contains(node.type().name())));
        if (node.type().isTextblock() || node.isLeaf()) {
            blocks.add(new TextBlock(new BlockPlace(levels), Words.of(node)));
        } else {
            children(node, levels);
            speaker(node, levels);
        }
    }

    /** Who is quoted is read below the quotation, and compared like any words. */
    private void speaker(Node node, List<BlockPlace.Level> levels) {
        if (node.type().name().equals("quotation")
                && node.attrs().get("speaker") instanceof String speaker) {
            var place = new ArrayList<>(levels);
            place.add(new BlockPlace.Level("speaker", Map.of(), List.of(), false));
            blocks.add(new TextBlock(new BlockPlace(place), Words.of(speaker)));
        }
    }

    private static List<BlockPlace.Level> afterFirst(List<BlockPlace.Level> levels) {
        return levels.stream()
                .map(level ->
                        new BlockPlace.Level(level.type(), level.attrs(), level.marks(), false))
                .toList();
    }
}
