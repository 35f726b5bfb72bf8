package org.kpcsc.workspace.statements.publication;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A statement's last part in its public address: lower-case letters, digits and hyphens. */
public record Slug(String value) {

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    /** Made from a title; a title without Latin letters gives {@code statement}. */
    public static Slug of(String title) {
        var plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        var hyphened = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var trimmed = trim(hyphened);
        return new Slug(trimmed.isEmpty() ? "statement" : trimmed);
    }

    /** The same with a number, where the plain one is taken. */
    Slug numbered(int number) {
        return new Slug(value + "-" + number);
    }

    private static String trim(String hyphened) {
        var start = hyphened.startsWith("-") ? 1 : 0;
        var cut = hyphened.substring(start, Math.min(hyphened.length(), start + LONGEST));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
