package org.kpcsc.workspace.documents.rendering;

import java.util.Optional;

/** Says who is behind words of a comparison. */
@FunctionalInterface
public interface Attribution {

    /**
     * What is to be said of the word between two positions.
     *
     * @param change what became of the word
     * @param from in the text before where the word was removed, else in the one after
     * @param to not before {@code from}
     */
    Optional<Byline> of(ComparedBlock block, Change change, int from, int to);
}
