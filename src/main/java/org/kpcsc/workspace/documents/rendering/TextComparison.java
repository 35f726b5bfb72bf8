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

    /** What is cited has a number, the same in both texts. */
    public static TextComparison of(Node before, Node after) {
        return of(before, after, new Notes());
    }

    /** The same for those who write the text: what is cited appears by its reference. */
    public static TextComparison withReferences(Node before, Node after) {
        return of(before, after, Notes.withReferences());
    }

    private static TextComparison of(Node before, Node after, Notes notes) {
        var all = new ArrayList<ComparedBlock>();
        var earlier = TextBlocks.of(before, notes);
        var later = TextBlocks.of(after, notes);
        int at = 0;
        for (var passage : Passage.between(earlier, later)) {
            int kept = passage.kept().size();
            later.subList(at, at + kept).forEach(block -> all.add(ComparedBlock.kept(block)));
            at += kept + passage.added().size();
            var pairings =
                    Pairing.of(passage.removed(), passage.added(), Likeness::of).stream()
                            .filter(pairing -> !ComparedBlock.isWithdrawn(pairing))
                            .toList();
            all.addAll(Partings.of(pairings));
        }
        return new TextComparison(all, before.equals(after));
    }

    /** Whether the texts differ in how they are laid out and formatted, and in no word. */
    public boolean onlyLayout() {
        return !same
                && blocks.stream()
                        .flatMap(block -> block.runs().stream())
                        .map(WordRun::change)
                        .allMatch(change -> change == Change.KEPT || change == Change.FORMATTED);
    }

    /** How many words were added. */
    public long added() {
        return words(Change.ADDED);
    }

    /** How many words were removed. */
    public long removed() {
        return words(Change.REMOVED);
    }

    /** How many words it was suggested since to put in or to take out. */
    public long suggested() {
        return words(Change.SUGGESTED);
    }

    /** The comparison as safe HTML, with {@code ins} and {@code del}. */
    public String html() {
        return html((block, change, from, to) -> Optional.empty());
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
