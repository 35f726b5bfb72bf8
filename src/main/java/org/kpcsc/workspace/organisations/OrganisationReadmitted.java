package org.kpcsc.workspace.organisations;

import org.kpcsc.workspace.kernel.OrganisationId;

/** A suspended organisation is a member again. */
public record OrganisationReadmitted(OrganisationId organisation) implements AboutOrganisation {}
