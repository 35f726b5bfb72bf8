package org.kpcsc.workspace.statements;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.statements.publication.StatementKind;

/**
 * Which statements are listed; null asks for any.
 *
 * @param text what the title contains, accents and case aside
 * @param organisation that leads, takes part or is asked
 */
public record StatementFilter(
        @Nullable String text,
        @Nullable StatementKind kind,
        @Nullable StatementState state,
        @Nullable OrganisationId organisation) {

    public static final StatementFilter ALL = new StatementFilter(null, null, null, null);
}
