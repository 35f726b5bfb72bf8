package org.kpcsc.workspace.accounts.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.RefusedException;

/** Reads what was typed into a form; refuses with a reason what cannot be read. */
final class Typed {

    private Typed() {}

    static UserName userName(String text) {
        return read(text, UserName::new, "accounts.refused.user-name");
    }

    static PersonName name(String text) {
        return read(text, PersonName::new, "accounts.refused.name");
    }

    static @Nullable EmailAddress address(String text) {
        return text.isBlank() ? null : read(text, EmailAddress::new, "accounts.refused.address");
    }

    static <T> T read(String text, Function<String, T> reader, String refusal) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(refusal);
        }
    }
}
