package org.kpcsc.workspace.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kpcsc.workspace.kernel.PlainText;

/**
 * The name a person signs in with: 3 to 100 letters, digits and {@code . _ - + @}, in lower case.
 *
 * <p>It may look like an e-mail address and need not be one. Compared in Unicode's NFKC form, so
 * that what looks the same is the same.
 */
public record UserName(String value) {

    /** One more than an e-mail address has (RFC 5321). */
    private static final int LONGEST_TYPED = 255;

    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{M}\\p{N}._+@-]{3,100}");

    /** Throws {@link IllegalArgumentException} for what cannot be a user name. */
    public UserName {
        value = normalised(value);
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a user name");
        }
    }

    /**
     * What was typed, in the form in which names are compared; it need not be a valid one.
     *
     * <p>Of what is longer than any name or address only the beginning, which is nobody's either:
     * failed attempts are remembered by it.
     */
    public static String normalised(String typed) {
        var kept = PlainText.of(typed).strip();
        return Normalizer.normalize(
                        kept.substring(0, Math.min(kept.length(), LONGEST_TYPED)),
                        Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
