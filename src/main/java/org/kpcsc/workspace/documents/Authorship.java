package org.kpcsc.workspace.documents;

import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone who wrote in a document, and for whom. */
public record Authorship(PersonId person, OrganisationId organisation) {}
