package org.kpcsc.workspace.audit;

import org.kpcsc.workspace.kernel.OrganisationId;

/** A copy of the records. */
public record RecordsExported(OrganisationId reader) implements CopyTaken {}
