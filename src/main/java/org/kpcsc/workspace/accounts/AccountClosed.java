package org.kpcsc.workspace.accounts;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone can no longer sign in. */
public record AccountClosed(PersonId person, Set<OrganisationId> concerns) implements AboutPerson {}
