package org.kpcsc.workspace.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * One act, as it was recorded.
 *
 * @param ordinal its place in the order of commits, from 1
 * @param at when
 * @param person who acted; null where it was the application itself, as at a deadline
 * @param organisation for whom; null likewise
 * @param act module and event, as in {@code statements.SignOffAsked}
 * @param subject what was acted upon, by the id it has in its module
 * @param towards the organisation towards which or for which it was done; null where none was
 * @param concerns the other organisations that may read it
 */
public record AuditRecord(
        long ordinal,
        Instant at,
        @Nullable PersonId person,
        @Nullable OrganisationId organisation,
        String act,
        UUID subject,
        @Nullable OrganisationId towards,
        Set<OrganisationId> concerns) {}
