package org.kpcsc.workspace.statements.signoff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.statements.By;

/**
 * A link by which one organisation answers once about one exact text, while the round asks.
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
        @Nullable Instant usedAt) {}
