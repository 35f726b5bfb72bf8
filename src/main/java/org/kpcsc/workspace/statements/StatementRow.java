package org.kpcsc.workspace.statements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.statements.publication.StatementKind;

/**
 * A statement in a list.
 *
 * @param deadline of the round that is open; null where none is
 */
public record StatementRow(
        StatementId id,
        StatementKind kind,
        String title,
        Language language,
        StatementState state,
        OrganisationProfile lead,
        @Nullable Instant deadline,
        Instant changedAt) {}
