package org.kpcsc.workspace.documents.comment;

/**
 * The words that a thread is about, and where they are.
 *
 * @param words as they stood when the thread was opened
 * @param seenAt the version of the text they were read in
 * @param place where they are in a later version
 */
record Anchor(String words, long seenAt, TextPlace place) {

    Anchor movedTo(TextPlace other) {
        return new Anchor(words, seenAt, other);
    }
}
