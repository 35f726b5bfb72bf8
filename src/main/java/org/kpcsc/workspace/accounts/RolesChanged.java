package org.kpcsc.workspace.accounts;

import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone holds other roles at an organisation than before, perhaps none. */
public record RolesChanged(PersonId person, OrganisationId organisation)
        implements AboutPerson, AtOrganisation {}
