package org.kpcsc.workspace.organisations;

import org.kpcsc.workspace.kernel.OrganisationId;

/** What is said of an organisation was changed. */
public record OrganisationFactsChanged(OrganisationId organisation) implements AboutOrganisation {}
