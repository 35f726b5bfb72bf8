package org.kpcsc.workspace.organisations;

import org.kpcsc.workspace.kernel.OrganisationId;

/** An organisation entered the coalition. */
public record OrganisationAdmitted(OrganisationId organisation) implements AboutOrganisation {}
