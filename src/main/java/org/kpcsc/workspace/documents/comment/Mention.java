package org.kpcsc.workspace.documents.comment;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * Somebody whose eye a comment wants to catch.
 *
 * @param person null where the whole organisation is meant
 * @param organisation whose people they are
 */
public record Mention(@Nullable PersonId person, OrganisationId organisation) {}
