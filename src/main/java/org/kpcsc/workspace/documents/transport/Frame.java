package org.kpcsc.workspace.documents.transport;

/**
 * An encoded frame, the same object for everyone it goes to.
 *
 * @param bytes its length in UTF-8
 */
record Frame(String text, int bytes) {

    static Frame of(String text) {
        return new Frame(text, Utf8.length(text));
    }
}
