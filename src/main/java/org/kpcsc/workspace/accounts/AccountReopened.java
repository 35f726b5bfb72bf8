package org.kpcsc.workspace.accounts;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone can sign in again. */
public record AccountReopened(PersonId person, Set<OrganisationId> concerns)
        implements AboutPerson {}
