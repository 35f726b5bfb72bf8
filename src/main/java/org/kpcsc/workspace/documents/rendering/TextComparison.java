package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kpcsc.workspace.documents.model.Node;

/**
 * What differs between two texts, block by block and word by word.
 *
 * <p>A block that was moved is removed in one place and added in another.
 *
 * @param blocks all blocks in reading order, those that stayed included
 * @param same whether the two documents are equal in everything
 */
public record TextComparison(List<ComparedBlock> blocks, boolean same) {

    public TextComparison {
        blocks = List.copyOf(blocks);
    }

    public static TextComparison of(Node before, Node after) {
        var all = new ArrayList<ComparedBlock>();
        for (var passage : Passage.between(TextBlocks.of(before), TextBlocks.of(after))) {
            passage.kept().forEach(block -> all.add(ComparedBlock.whole(Change.KEPT, block)));
            Pairing.of(passage.removed(), passage.added(), Likeness::of)
                    .forEach(pairing -> all.add(ComparedBlock.of(pairing)));
        }
        return new TextComparison(all, before.equals(after));
    }

    /** Whether the texts differ in how lists, tables and quotations are joined, and in no word. */
    public boolean onlyLayout() {
        return !same && blocks.stream().allMatch(block -> block.change() == Change.KEPT);
    }

    /** How many words were added. */
    public long added() {
        return words(Change.ADDED);
    }

    /** How many words were removed. */
    public long removed() {
        return words(Change.REMOVED);
    }

    /** The comparison as safe HTML, with {@code ins} and {@code del}. */
    public String html() {
        return html((block, change, position) -> Optional.empty());
    }

    /** The same with who is behind what. */
    public String html(Attribution attribution) {
        return ComparisonHtml.of(this, attribution);
    }

    private long words(Change change) {
        return blocks.stream()
                .flatMap(block -> block.runs().stream())
                .filter(run -> run.change() == change)
                .flatMap(run -> run.words().stream())
                .filter(Word::isCounted)
                .count();
    }
}
