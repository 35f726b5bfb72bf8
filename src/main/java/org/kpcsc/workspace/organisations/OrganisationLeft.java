package org.kpcsc.workspace.organisations;

import org.kpcsc.workspace.kernel.OrganisationId;

/** An organisation is no longer a member, partner or applicant. */
public record OrganisationLeft(OrganisationId organisation) implements AboutOrganisation {}
