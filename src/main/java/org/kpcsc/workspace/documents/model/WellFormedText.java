package org.kpcsc.workspace.documents.model;

/** Text that every client and the database can hold: no half surrogates, no U+0000. */
final class WellFormedText {

    private WellFormedText() {}

    static String require(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                throw new SchemaException("U+0000 in text");
            }
            if (Character.isSurrogate(unit)) {
                if (!isPairAt(text, i)) {
                    throw new SchemaException("Half a surrogate pair in text");
                }
                i++;
            }
        }
        return text;
    }

    private static boolean isPairAt(String text, int index) {
        return index + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }
}
