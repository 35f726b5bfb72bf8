package org.kpcsc.workspace.statements;

import java.util.List;
import org.kpcsc.workspace.kernel.RefusedException;

/**
 * Suggestions in a draft that nobody has accepted or rejected yet. As long as there are any, its
 * text says two things, and nobody is asked to sign it.
 *
 * @param count how many
 * @param by acronyms of the organisations that made them
 */
public record OpenProposals(int count, List<String> by) {

    public OpenProposals {
        by = List.copyOf(by);
    }

    /** The key of the text that says so, which takes the number and {@link #organisations}. */
    public String key() {
        return by.isEmpty()
                ? "statements.refused.suggestions.unknown"
                : "statements.refused.suggestions";
    }

    public String organisations() {
        return String.join(", ", by);
    }

    /** Throws {@link RefusedException} where there are any. */
    void requireNone() {
        if (count > 0) {
            throw new RefusedException(key(), count, organisations());
        }
    }
}
