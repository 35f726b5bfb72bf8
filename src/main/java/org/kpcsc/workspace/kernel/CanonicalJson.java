package org.kpcsc.workspace.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the one form that can be hashed (RFC 8785).
 *
 * <p>Values are maps with string keys, lists, strings, whole numbers, booleans and null: what the
 * workspace hashes has no fractions, so RFC 8785's number rules come down to plain decimal digits.
 * Property names are sorted by their UTF-16 code units (RFC 8785, 3.2.3), which is how {@link
 * String#compareTo} orders them.
 */
public final class CanonicalJson {

    /** Whole numbers beyond this are not exact in an IEEE 754 double (RFC 8785, 3.2.2.3). */
    private static final long EXACT = 1L << 53;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** Throws {@link IllegalArgumentException} for a value that has no form here. */
    public static String of(@Nullable Object value) {
        var writer = new CanonicalJson();
        writer.write(value);
        return writer.out.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> string(text);
            case Boolean truth -> out.append(truth);
            case Integer number -> out.append(number.intValue());
            case Long number -> integer(number);
            case Map<?, ?> object -> object(object);
            case List<?> array -> array(array);
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        }
    }

    private void integer(long number) {
        if (Math.abs(number) > EXACT) {
            throw new IllegalArgumentException("not exact as a JSON number: " + number);
        }
        out.append(number);
    }

    private void object(Map<?, ?> object) {
        var names = new ArrayList<String>(object.size());
        object.keySet().forEach(name -> names.add((String) name));
        names.sort(null);
        out.append('{');
        var separator = "";
        for (var name : names) {
            out.append(separator);
            string(name);
            out.append(':');
            write(object.get(name));
            separator = ",";
        }
        out.append('}');
    }

    private void array(List<?> array) {
        out.append('[');
        var separator = "";
        for (var item : array) {
            out.append(separator);
            write(item);
            separator = ",";
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text, i);
        }
        out.append('"');
    }

    private void character(String text, int index) {
        char c = text.charAt(index);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x20) {
                    out.append("\\u%04x".formatted((int) c));
                } else if (isHalf(text, index)) {
                    throw new IllegalArgumentException("half a surrogate pair");
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static boolean isHalf(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
