package org.kpcsc.workspace.documents;

/**
 * One thing that is not as the log of a document, replayed from its beginning, says it should be.
 *
 * @param version number of steps up to which all was right
 * @param expected what should have been there: a hash, a place in the order, or what a batch does
 * @param found what was there instead
 */
public record TextFault(
        DocumentId document, long version, Kind kind, String expected, String found) {

    /** What is wrong. */
    public enum Kind {
        /** A batch is missing, or does not follow on the one before it. */
        ORDER,
        /**
         * The text before the first batch, or a batch, cannot be read or leads to no valid text.
         */
        STEPS,
        /** A text kept on the way is another than the log's. It is set aside and read no more. */
        KEPT_TEXT
    }
}
