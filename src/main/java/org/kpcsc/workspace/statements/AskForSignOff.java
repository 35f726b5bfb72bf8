package org.kpcsc.workspace.statements;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.kpcsc.workspace.statements.signoff.Terms;

/**
 * How sign-off is asked for.
 *
 * @param spellingOnly how long somebody may say that the change since the last round is more than
 *     one of spelling; null for any other change
 */
public record AskForSignOff(
        SignOffRule rule,
        Instant deadline,
        Set<OrganisationId> asked,
        @Nullable Duration spellingOnly) {

    public AskForSignOff {
        asked = Set.copyOf(asked);
    }

    Terms termsAt(Instant now) {
        return new Terms(
                rule, deadline, asked, spellingOnly == null ? null : now.plus(spellingOnly));
    }
}
