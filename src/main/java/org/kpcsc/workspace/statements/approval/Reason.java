package org.kpcsc.workspace.statements.approval;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.PlainText;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.signoff.Reply;

/** What is said for a decision: stripped, and no longer than an answer's words. */
public final class Reason {

    private Reason() {}

    /** Throws {@link RefusedException} where nothing is said. */
    public static String required(@Nullable String given) {
        var said = optional(given);
        if (said == null) {
            throw new RefusedException("statements.refused.reason");
        }
        return said;
    }

    /** Null where nothing is said. */
    public static @Nullable String optional(@Nullable String given) {
        if (given != null && given.length() > Reply.MOST_WORDS) {
            throw new RefusedException("statements.refused.words.long", Reply.MOST_WORDS);
        }
        return given == null || given.isBlank() ? null : PlainText.of(given).strip();
    }
}
