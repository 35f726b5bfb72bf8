package org.kpcsc.workspace.documents;

import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Who wrote, and for which organisation. */
public record Authorship(PersonId person, OrganisationId organisation) {}
