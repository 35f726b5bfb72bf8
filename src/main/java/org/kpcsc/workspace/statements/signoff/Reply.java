package org.kpcsc.workspace.statements.signoff;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.PlainText;
import org.kpcsc.workspace.kernel.RefusedException;

/**
 * The content of an answer.
 *
 * @param words the reservation, or the reason for the objection; required for both
 * @param named whether the organisation may be named in public as endorsing
 */
public record Reply(Position position, @Nullable String words, boolean named) {

    /** As many characters as a reservation or a reason may have. */
    public static final int MOST_WORDS = 4000;

    /** Throws {@link RefusedException} where required words are missing, or are too many. */
    public Reply {
        words = words == null ? null : PlainText.of(words).strip();
        words = words == null || words.isEmpty() ? null : words;
        if (words == null && position.needsWords()) {
            throw new RefusedException("statements.refused.words." + position);
        }
        if (words != null && words.length() > MOST_WORDS) {
            throw new RefusedException("statements.refused.words.long", MOST_WORDS);
        }
    }
}
