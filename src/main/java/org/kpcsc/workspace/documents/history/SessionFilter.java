package org.kpcsc.workspace.documents.history;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Whose writing is asked for; null for everyone's. */
public record SessionFilter(@Nullable PersonId person, @Nullable OrganisationId organisation) {

    public static final SessionFilter ALL = new SessionFilter(null, null);
}
