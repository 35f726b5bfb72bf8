package org.kpcsc.workspace.accounts;

import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** The coordinator named someone to act in its place for some days. */
public record DeputyNamed(PersonId person, OrganisationId organisation)
        implements AboutPerson, AtOrganisation {}
