package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/** Lays a document out as the lines that people read, one below the other. */
final class TextBlocks {

    private static final Set<String> WITH_BEGINNING =
            Set.of("list_item", "table_row", "table_cell", "table_header");

    private final List<TextBlock> blocks = new ArrayList<>();

    private final Notes notes;

    private TextBlocks(Notes notes) {
        this.notes = notes;
    }

    static List<TextBlock> of(Node document, Notes notes) {
        var all = new TextBlocks(notes);
        all.children(document, 0, new Around(List.of(), List.of(), List.of()));
        return all.blocks;
    }

    /**
     * What a node stands in, from the outside to the inside, where each of that begins, and what is
     * suggested of it.
     */
    private record Around(List<BlockPlace.Level> levels, List<Integer> openings, List<Mark> marks) {

        Around and(BlockPlace.Level level, int at, List<Mark> marks) {
            return new Around(
                    Stream.concat(levels.stream(), Stream.of(level)).toList(),
                    Stream.concat(openings.stream(), Stream.of(at)).toList(),
                    marks);
        }

        Around afterFirst() {
            return new Around(TextBlocks.afterFirst(levels), openings, marks);
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
        var around = outside.and(level, at, Suggestions.within(outside.marks(), node));
        if (node.type().isTextblock() || node.isLeaf()) {
            add(around, Words.of(node, at, around.marks(), notes), Suggestions.modify(node));
        } else {
            children(node, at + 1, around);
            speaker(node, at, around);
        }
    }

    private void add(Around around, List<Word> words, boolean modified) {
        blocks.add(
                new TextBlock(
                        new BlockPlace(around.levels()),
                        words,
                        around.openings().reversed(),
                        modified));
    }

    /** Who is quoted is read below the quotation, and compared like any words. */
    private void speaker(Node node, int at, Around around) {
        if (node.type().name().equals("quotation")
                && node.attrs().get("speaker") instanceof String speaker) {
            var level = new BlockPlace.Level("speaker", Map.of(), false);
            var marks = around.marks();
            add(around.and(level, at, marks), Words.of(speaker, at, marks), false);
        }
    }

    private static List<BlockPlace.Level> afterFirst(List<BlockPlace.Level> levels) {
        return levels.stream()
                .map(level -> new BlockPlace.Level(level.type(), level.attrs(), false))
                .toList();
    }
}
