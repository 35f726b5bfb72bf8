package org.kpcsc.workspace.documents.rendering;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
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
        var old = TextBlocks.of(before);
        var fresh = TextBlocks.of(after);
        var all = new ArrayList<ComparedBlock>();
        int at = 0;
        for (var delta : DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            var source = delta.getSource();
            kept(old.subList(at, source.getPosition()), all);
            all.addAll(BlockPairing.of(source.getLines(), delta.getTarget().getLines()));
            at = source.getPosition() + source.size();
        }
        kept(old.subList(at, old.size()), all);
        return new TextComparison(all, before.equals(after));
    }

    private static void kept(List<TextBlock> blocks, List<ComparedBlock> all) {
        blocks.forEach(block -> all.add(ComparedBlock.whole(Change.KEPT, block)));
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
        return ComparisonHtml.of(this);
    }

    private long words(Change change) {
        return blocks.stream()
                .flatMap(block -> block.runs().stream())
                .filter(run -> run.change() == change)
                .flatMap(run -> run.words().stream())
                .filter(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
