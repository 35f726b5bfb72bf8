package org.kpcsc.workspace.statements;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.statements.persistence.OrganisationColumn;

/**
 * An organisation's part in a statement's text.
 *
 * @param involvement what the part is, or would be once the invitation is accepted
 * @param since when it was invited, or answered the invitation
 * @param entered the version of the text when it was invited: what came before is not told to it
 */
@Embeddable
record Participation(
        @Convert(converter = OrganisationColumn.class) OrganisationId organisation,
        @Enumerated(EnumType.STRING) Standing standing,
        @Enumerated(EnumType.STRING) Involvement involvement,
        Instant since,
        long entered) {

    /** How an organisation stands to the invitation. */
    enum Standing {
        INVITED,
        ACCEPTED,
        DECLINED
    }

    boolean isInvitation() {
        return standing == Standing.INVITED;
    }

    boolean isAccepted() {
        return standing == Standing.ACCEPTED;
    }

    boolean writes() {
        return isAccepted() && involvement == Involvement.WRITING;
    }

    /** Whether the organisation takes part, or may yet. */
    boolean isCurrent() {
        return isInvitation() || isAccepted();
    }

    Participation answered(boolean accepted, Instant at) {
        var answer = accepted ? Standing.ACCEPTED : Standing.DECLINED;
        return new Participation(organisation, answer, involvement, at, entered);
    }
}
