package org.kpcsc.workspace.accounts;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * Someone made a link with which another person can choose a new password.
 *
 * @param giver for which organisation they acted
 */
public record ResetLinkMade(PersonId person, Set<OrganisationId> concerns, OrganisationId giver)
        implements AboutPerson {}
