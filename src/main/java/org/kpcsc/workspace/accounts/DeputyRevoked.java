package org.kpcsc.workspace.accounts;

import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** A deputy no longer acts for the coordinator. */
public record DeputyRevoked(PersonId person, OrganisationId organisation)
        implements AboutPerson, AtOrganisation {}
