package org.kpcsc.workspace.documents.comment;

/**
 * A place in a text as it was at one version.
 *
 * @param version number of steps up to there
 * @param from position of its beginning
 * @param to position of its end; before {@code from} where the words are gone and others may have
 *     come between what stood around them
 */
public record TextPlace(long version, int from, int to) {

    /** Whether anything can stand in it. */
    public boolean isOpen() {
        return from < to;
    }
}
