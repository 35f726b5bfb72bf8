package org.kpcsc.workspace.documents.transport;

/** Counts without encoding. */
final class Utf8 {

    private Utf8() {}

    /** The bytes of a text in UTF-8; a pair of surrogates takes four. */
    static int length(CharSequence text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return bytes;
    }
}
