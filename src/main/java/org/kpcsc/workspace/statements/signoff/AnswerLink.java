package org.kpcsc.workspace.statements.signoff;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.statements.By;

/**
 * A link by which one organisation answers once about one exact text.
 *
 * @param tokenHash SHA-256 of the secret in the link; the secret itself is kept nowhere
 */
public record AnswerLink(
        ContentHash tokenHash,
        UUID statement,
        OrganisationId organisation,
        ContentHash text,
        By maker,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    /** Why it cannot be used at that moment, as the end of a message key; empty where it can. */
    public Optional<Ending> endedAt(Instant now) {
        if (usedAt != null) {
            return Optional.of(Ending.USED);
        }
        return now.isBefore(expiresAt) ? Optional.empty() : Optional.of(Ending.EXPIRED);
    }

    /** How a link ends. */
    public enum Ending {
        USED,
        EXPIRED
    }
}
