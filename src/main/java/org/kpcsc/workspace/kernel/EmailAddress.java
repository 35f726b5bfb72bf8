package org.kpcsc.workspace.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case.
 *
 * <p>Accepts what HTML's {@code input type=email} accepts (WHATWG HTML, "valid email address"), up
 * to 254 characters (RFC 5321).
 */
public record EmailAddress(String value) {

    private static final Pattern VALID =
            Pattern.compile(
                    "[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
                            + "(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");

    /** Throws {@link IllegalArgumentException} for what is no address. */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
