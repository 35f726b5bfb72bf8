package org.kpcsc.workspace.accounts;

import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** One, some or all of a person's sign-ins were ended before their time. */
public record SignInsEnded(PersonId person, OrganisationId organisation)
        implements AboutPerson, AtOrganisation {}
