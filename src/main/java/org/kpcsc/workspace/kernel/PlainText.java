package org.kpcsc.workspace.kernel;

import java.util.regex.Pattern;

/**
 * What people type as words: characters that have a form of their own, in any script.
 *
 * <p>Control characters and half surrogates cannot be stored; embeddings, overrides and isolates
 * (Unicode Standard Annex 9, 2.1 to 2.4) would turn round what stands beside a name or a title.
 */
public final class PlainText {

    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private static final Pattern BREAKS_A_LINE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    /** The fillers of Hangul and the empty pattern of Braille count as letter and symbol. */
    private static final Pattern VISIBLE =
            Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u115F\\u1160\\u3164\\uFFA0\\u2800]]");

    private PlainText() {}

    /** Whether everybody sees that text as one line and as what it is; never where it is blank. */
    public static boolean isOneLine(String text) {
        return VISIBLE.matcher(text).find() && !BREAKS_A_LINE.matcher(text).find();
    }

    /** The text without what cannot be stored; its lines stay. */
    public static String of(String text) {
        return UNSTORABLE.matcher(text).replaceAll("");
    }
}
