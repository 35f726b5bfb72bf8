package org.kpcsc.workspace.organisations;

import org.kpcsc.workspace.kernel.OrganisationId;

/** An organisation's people may do nothing until it is readmitted. */
public record OrganisationSuspended(OrganisationId organisation) implements AboutOrganisation {}
