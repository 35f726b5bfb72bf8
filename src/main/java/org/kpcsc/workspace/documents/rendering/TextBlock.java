package org.kpcsc.workspace.documents.rendering;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of text of a document, in its place; equal to any with the same words in such a place.
 *
 * @param openings where in its document it begins, and what is around it, the innermost first
 * @param modified whether it is only suggested that it is of this kind
 */
record TextBlock(BlockPlace place, List<Word> words, List<Integer> openings, boolean modified) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextBlock block
                && place.equals(block.place)
                && modified == block.modified
                && words.equals(block.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, words, modified);
    }
}
