package org.kpcsc.workspace.accounts;

import org.kpcsc.workspace.kernel.PlainText;

/** The name by which others know a person: 1 to 100 characters on one line. */
public record PersonName(String value) {

    public static final int LONGEST = 100;

    /** Throws {@link IllegalArgumentException} for what is blank, too long or not one line. */
    public PersonName {
        value = value.strip();
        if (value.length() > LONGEST || !PlainText.isOneLine(value)) {
            throw new IllegalArgumentException("not a person's name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
