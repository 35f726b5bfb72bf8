package org.kpcsc.workspace.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * Which records are asked for; null stands for all.
 *
 * @param who part of the name of whoever acted, as far as the reader may know it
 * @param organisation whose acts
 * @param act module and event
 * @param subject acts upon this alone
 * @param from the earliest moment
 * @param until the first moment that is too late
 */
public record AuditFilter(
        @Nullable String who,
        @Nullable OrganisationId organisation,
        @Nullable String act,
        @Nullable UUID subject,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
