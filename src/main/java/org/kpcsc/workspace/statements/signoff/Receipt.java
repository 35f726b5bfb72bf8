package org.kpcsc.workspace.statements.signoff;

import java.time.LocalDate;
import org.kpcsc.workspace.kernel.PlainText;
import org.kpcsc.workspace.kernel.RefusedException;

/**
 * How and when an answer that is recorded for an organisation was received.
 *
 * @param how by telephone, at a meeting, from whom
 */
public record Receipt(String how, LocalDate on) {

    public static final int LONGEST = 500;

    public Receipt {
        how = PlainText.of(how).strip();
        if (how.isEmpty() || how.length() > LONGEST) {
            throw new RefusedException("statements.refused.receipt");
        }
    }
}
