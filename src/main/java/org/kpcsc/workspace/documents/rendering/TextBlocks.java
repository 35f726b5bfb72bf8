package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.model.Node;

/** Lays a document out as the lines that people read, one below the other. */
final class TextBlocks {

    private static final Set<String> WITH_BEGINNING =
            Set.of("list_item", "table_row", "table_cell", "table_header");

    private final List<TextBlock> blocks = new ArrayList<>();

    private TextBlocks() {}

    static List<TextBlock> of(Node document) {
        var all = new TextBlocks();
        all.children(document, 0, new Around(List.of(), List.of()));
        return all.blocks;
    }

    /** What a node stands in, from the outside to the inside, and where each of that begins. */
    private record Around(List<BlockPlace.Level> levels, List<Integer> openings) {

        Around and(BlockPlace.Level level, int at) {
            return new Around(
                    Stream.concat(levels.stream(), Stream.of(level)).toList(),
                    Stream.concat(openings.stream(), Stream.of(at)).toList());
        }

        Around afterFirst() {
            return new Around(TextBlocks.afterFirst(levels), openings);
        }
    }

    private void children(Node parent, int start, Around outside) {
        var around = outside;
        int at = start;
        for (var child : parent.content()) {
            block(child, at, around);
            around = around.afterFirst();
            at += child.size();
        }
    }

    private void block(Node node, int at, Around outside) {
        var level = BlockPlace.Level.of(node, WITH_BEGINNING.contains(node.type().name()));
        var around = outside.and(level, at);
        if (node.type().isTextblock() || node.isLeaf()) {
            add(around, Words.of(node, at + 1));
        } else {
            children(node, at + 1, around);
            speaker(node, at, around);
        }
    }

    private void add(Around around, List<Word> words) {
        blocks.add(
                new TextBlock(
                        new BlockPlace(around.levels()), words, around.openings().reversed()));
    }

    /** Who is quoted is read below the quotation, and compared like any words. */
    private void speaker(Node node, int at, Around around) {
        if (node.type().name().equals("quotation")
                && node.attrs().get("speaker") instanceof String speaker) {
            var level = new BlockPlace.Level("speaker", Map.of(), List.of(), false);
            add(around.and(level, at), Words.of(speaker, at));
        }
    }

    private static List<BlockPlace.Level> afterFirst(List<BlockPlace.Level> levels) {
        return levels.stream()
                .map(level ->
                        new BlockPlace.Level(level.type(), level.attrs(), level.marks(), false))
                .toList();
    }
}
