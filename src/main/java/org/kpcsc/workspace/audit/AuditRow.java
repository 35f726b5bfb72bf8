package org.kpcsc.workspace.audit;

import org.jspecify.annotations.Nullable;

/**
 * A record with the names that its reader may see.
 *
 * @param person null where the application acted or where the reader may not know who
 * @param organisation acronym; null where the application acted
 * @param subject name or title of what was acted upon; null where it has none, where it is who
 *     acted, or where the reader may not know it
 * @param towards acronym of the organisation towards which it was done; null where none was
 */
public record AuditRow(
        AuditRecord record,
        @Nullable String person,
        @Nullable String organisation,
        @Nullable String subject,
        @Nullable String towards) {}
