package org.kpcsc.workspace.statements;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.statements.persistence.OrganisationColumn;

/**
 * An organisation's part in writing a statement.
 *
 * @param since when it was invited, or answered the invitation
 * @param entered the version of the text when it was invited: what came before is not told to it
 */
@Embeddable
record Participation(
        @Convert(converter = OrganisationColumn.class) OrganisationId organisation,
        @Enumerated(EnumType.STRING) Standing standing,
        Instant since,
        long entered) {

    /** How an organisation stands to the invitation to write. */
    enum Standing {
        INVITED,
        ACCEPTED,
        DECLINED
    }

    boolean isInvitation() {
        return standing == Standing.INVITED;
    }

    boolean writes() {
        return standing == Standing.ACCEPTED;
    }

    /** Whether the organisation takes part, or may yet. */
    boolean isCurrent() {
        return isInvitation() || writes();
    }

    Participation answered(boolean accepted, Instant at) {
        return new Participation(
                organisation, accepted ? Standing.ACCEPTED : Standing.DECLINED, at, entered);
    }
}
